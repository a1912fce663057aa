"""The name of a column of a table, in French or English: the word of the workbench first, else the heading of the pages."""

from functools import lru_cache

from locales import Language, text


@lru_cache(8192)  # a page asks for each of a table's columns several times a run
def label(table: str, column: str, language: Language) -> str:
    """As it stands in a sentence, in lower case; the column's own name where the catalogue lacks it."""
    keys = [f"workbench.column.{table}.{column}", f"workbench.column.{column}", f"ui.column.{table}.{column}"]
    keys += [f"ui.column.{column}", f"ui.column.{column}_cents"]
    found = next((said for key in keys if (said := known(key, language))), column)
    return found if found[1:2].isupper() else found[:1].lower() + found[1:]


def known(key: str, language: Language, **values: str) -> str:
    """The sentence of a key made from data, "" where the catalogue lacks it."""
    try:
        return text(key, language, **values)
    except KeyError:
        return ""
