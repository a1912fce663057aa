r"""The day of a sitting as its head prints it: "Séance du lundi 3 mai 2021", "Conseil municipal du 03/05/2021" (article L2121-7 CGCT).

Patterns in small letters without accents, for a folded view.
"""

from data_loaders.documents.text.dates import WEEKDAYS

WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
SITTING = "(?:seance|reunion|conseil|comite|bureau|assemblee)"
# Any word stands for the weekday: a scan spells it as it can.
DAY = r"(?:\w{5,8} )?(?:\d{1,2}(?:er)?|premier)[ ./-](?:\w{3,9}|\d{1,2})[ ./-](?:19|20)\d\d"
