"""Signs that OCR mistakes, in the derived view of scanned pages only; words and offsets stay."""

import pytest

from data_loaders.documents.blocks.scan_mend import mend
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View

ROLL = "Odile AUBRAC, Paul BELLAC, Zoé CAZENAVE, Luc DORMOY, "
DASHED = "Odile AUBRAC - Paul BELLAC - Zoé CAZENAVE - Luc DORMOY - Ida ESTEVE - Jean GARIN - Anne HERAL"


def _raw(text: str, scanned: tuple[int, ...] = (1,), starts: tuple[int, ...] = (0,)) -> str:
    view = View.of(text)
    mended = mend(view, Paper("a.pdf", "", "application/pdf", text, starts, scanned))
    assert len(mended.raw) == len(mended.folded) == len(text)
    assert [mended.origin(n) for n in range(len(text))] == [view.origin(n) for n in range(len(text))]
    return mended.raw


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (ROLL + "Ida ESTEVE.Yves FAUVEL Rose GARIN", ROLL + "Ida ESTEVE,Yves FAUVEL,Rose GARIN"),
        (ROLL + "Ida ESTEVE-Jean-Luc FAUVEL", ROLL + "Ida ESTEVE,Jean-Luc FAUVEL"),
        (
            ROLL + "Ida ESTEVE.Yves FAUVEL.Rose GARIN. Jean HERAL.\nAnne IMBERT",
            ROLL + "Ida ESTEVE,Yves FAUVEL,Rose GARIN, Jean HERAL,\nAnne IMBERT",
        ),
        (ROLL + "Ida ESTEVE.\nAnne IMBERT donne pouvoir", ROLL + "Ida ESTEVE.\nAnne IMBERT donne pouvoir"),
        (ROLL + "Ida DE LA TOUR, Marc", ROLL + "Ida DE LA TOUR, Marc"),
        ("\nÀ 2009/64 — Tarifs", "\n  2009/64 – Tarifs"),
        ("\n> DE- 2015/46 — Tarifs", "\n  DE- 2015/46 – Tarifs"),
        ("1 |Gros œuvre [AUBRAC 58 911,23 €]", "1  Gros œuvre  AUBRAC 58 911,23 € "),
        ("\n. Compte-rendu", "\n \nCompte-rendu"),
        ("\nÀ 20 heures", "\nÀ 20 heures"),
        ("\n1. VOIRIE\n22 ECOLE\n3, EAU\n4; SPORT", "\n1. VOIRIE\n2. ECOLE\n3. EAU\n4. SPORT"),
        ("\n3. VOIRIE\n22 ARBRES\n12, RUE", "\n3. VOIRIE\n22 ARBRES\n12, RUE"),
        ("en ÉXEICICE : 11, Procutation", "en EXERCICE : 11, Procuration"),
        ("\nPrésents à\nOdile AUBRAC", "\nPrésents :\nOdile AUBRAC"),
        ("\nPrésents à la séance\n", "\nPrésents à la séance\n"),
        ("\nPrésénis :\nOdile AUBRAC", "\nPresents :\nOdile AUBRAC"),
        ("\nAccusé de réception\nActe Certifié exécutoire\nTarifs", "\nAccusé de réception\n                        \nTarifs"),
        ("La présidente, le municipe, la provocation", "La présidente, le municipe, la provocation"),
        (f"{DASHED} - FAUVEL - Zoé GARIN", f"{DASHED}   FAUVEL - Zoé GARIN"),
        (f"{DASHED} - FAUVEL donne pouvoir", f"{DASHED}   FAUVEL donne pouvoir"),
        ("\n2 2009/64 — Tarifs\n2 2009/65 — Eau", "\n  2009/64 – Tarifs\n  2009/65 – Eau"),
        ("\n2 2009/64 — Tarifs\n3 2009/65 — Eau", "\n2 2009/64 – Tarifs\n3 2009/65 – Eau"),
        ("\nÀ Luc Dormoy donne pouvoir\nÀ Anne Héral", "\n  Luc Dormoy donne pouvoir\n  Anne Héral"),
        ("\nÀ M. Luc Dormoy : M. Aubrac\nÀ M. Yve Fauvel", "\nÀ M. Luc Dormoy : M. Aubrac\nÀ M. Yve Fauvel"),
        ("\nA Belle Rive, une rue\nest faite.\nLe reste\nsuit.", "\nA Belle Rive, une rue\nest faite.\nLe reste\nsuit."),
        ("\nÉtaient présent-e:s :\nOdile", "\nÉtaient présents    :\nOdile"),
        ("\nÉtaient représenté-ess :\nOdile", "\nÉtaient représentés    :\nOdile"),
        ("\nAvâäient donné pouvoir :\nOdile", "\nAvaient donné pouvoir  :\nOdile"),
        ("\nÉtaient présents :\nOdile", "\nÉtaient présents :\nOdile"),
        ("Excusés :\nLéa Roux\nÀ Anne Petit\nPaul Gris\nÀ Luc Merle\n", "Excusés :\nLéa Roux\nÀ Anne Petit\nPaul Gris\nÀ Luc Merle\n"),
        ("Excusés :\nLéa Roux\nPaul Gris\nÀ Anne Petit\nÀ Luc Merle\n", "Excusés :\nLéa Roux\nPaul Gris\nÀ Anne Petit\nÀ Luc Merle\n"),
        ("\nÉtaient prêts à voter :\nOdile", "\nÉtaient prêts à voter :\nOdile"),
        ("\n\n£ Vente\n\n2. Eau\n\n- À Bois\n\n4. Rue\n\ns: Prix", "\n\n£ Vente\n\n2. Eau\n\n3.  Bois\n\n4. Rue\n\n5. Prix"),
        ("\n\n2. Eau\n\n1. Bois\n\n4. Rue", "\n\n2. Eau\n\n3. Bois\n\n4. Rue"),
        ("\n\n2. Eau\n\n- Bois\n\n4. Rue", "\n\n2. Eau\n\n- Bois\n\n4. Rue"),
        ("\n\n2. Eau\n\n£ Bois\n\n5. Rue", "\n\n2. Eau\n\n£ Bois\n\n5. Rue"),
        ("Odile AUBRAC - Paul BELLAC - CAZENAVE - DORMOY", "Odile AUBRAC - Paul BELLAC - CAZENAVE - DORMOY"),
    ],
)
def test_signs(read: str, meant: str) -> None:
    assert _raw(read) == meant


def test_a_civility_whose_letters_were_read_as_quotation_marks_is_one() -> None:
    assert _raw('Présents : M" Ida ESTEVE, M” Yve FAUVEL') == "Présents : Me Ida ESTEVE, Me Yve FAUVEL"
    assert _raw('le modèle "M" de la série') == 'le modèle "M" de la série'


def test_lists_that_begin_with_the_surname_are_left() -> None:
    roll = "AUBRAC Odile, BELLAC Paul, CAZENAVE Zoé, DORMOY Luc, ESTEVE Ida FAUVEL Yves"
    assert _raw(roll) == roll


def test_pages_with_a_text_of_their_own_are_left() -> None:
    first = ROLL + "Ida ESTEVE.Yves FAUVEL\n"
    assert _raw(first + first, (2,), (0, len(first))) == first + first.replace("ESTEVE.", "ESTEVE,")
    assert _raw(first, ()) == first
