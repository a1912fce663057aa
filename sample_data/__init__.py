"""What a first start shows: two invented councils, their papers, and the facts known of each paper.

No town, person, company or association here exists; the reference deliberation alone restates public facts.
The same seed always writes the same papers.
"""

from sample_data.known_paper import KnownPaper
from sample_data.writing import write

__all__ = ["KnownPaper", "write"]
