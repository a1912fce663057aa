"""The sheets on which each member has a state of his own, the surest kind first; of letters, only as the paper's own key has them."""

from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine.states import answered, closed, keyed, legend, lettered, lined, seconded, stated
from data_loaders.documents.text.view import View


def find(view: View) -> tuple[Row, ...]:
    """The rows of the first such sheet that no key explains letter by letter (see `keyed`); none where there is none."""
    if rows := closed.find(view) or seconded.find(view):
        return rows
    key = legend.find(view)
    if key is not None and (not key.usual or keyed.find(view)):
        return ()
    told, sheet = stated.find(view) or lettered.find(view) or answered.find(view), lined.find(view)
    return sheet if len(sheet) > len(told) else told  # of a sheet that is understood line by line, others may read a part
