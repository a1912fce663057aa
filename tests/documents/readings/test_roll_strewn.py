"""A margin's title and counts, strewn among the names of a flattened roll: read where the roll then closes on the printed counts."""

import pytest

from tests.documents.readings.papers import lines, read

_PAPER = """Communauté de communes de la Loutre EXTRAIT DES DELIBERATIONS DU CONSEIL COMMUNAUTAIRE L'an deux mille vingt-trois, le
six mars à 18 heures 30, le conseil communautaire s'est réuni à Valbourg sous la présidence de Monsieur Luc MERLE,
Président. Présents : Luc MERLE, Marie PETIT, Bernard NOIR, RELEVÉ DE Joëlle BLANC, Bruno ROUX, DÉCISIONS DU Nadège LE
BRUN, Didier CONSEIL COMMUNAUTAIRE DU VERT, Vinciane 6 MARS 2023 GRIS, Paul HERON Ont donné pouvoir : Yves RENARD,
procuration à Marie PETIT Titulaires et suppléants Thierry BICHE, procuration à Luc MERLE présents : {present}
Procurations : 2 Absents excusés : Odile LYNX, Régis CERF Secrétaire de séance : Bruno ROUX Nombre de votants : 11. Le
quorum étant atteint, le Président ouvre la séance. 1 - Approbation du procès-verbal Le conseil communautaire approuve
le procès-verbal à l'unanimité."""


@pytest.mark.parametrize(("present", "read_in"), [(9, True), (8, False)])
def test_a_strewn_title_is_taken_out_only_where_the_roll_then_closes(present: int, read_in: bool) -> None:
    found = lines(read(_PAPER.format(present=present), flat=True))
    assert (
        "Didier VERT present" in found and "Thierry BICHE represented -> Luc MERLE" in found and "Vinciane GRIS present" in found
    ) == read_in
    assert len(found) == 13 if read_in else not any("CONSEIL" in line or "MARS" in line for line in found)
