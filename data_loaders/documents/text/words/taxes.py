r"""Whether the tax on value (TVA) is left out of a sum or in it: "48 000 € HT", "57 600 € T.T.C.", a column "Montant hors taxes".

Patterns in small letters without accents, for a folded view.
"""

import re

TAXES = r"(?:h\.?t\.?|t\.?t\.?c\.?)"  # right behind a sum
TAX = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|hors taxes?|t\. ?t\. ?c\.?|ttc)(?![a-z])")
