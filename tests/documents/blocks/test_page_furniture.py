"""Running headers, footers and folios go; headings of acts and words of the paper stay."""

from data_loaders.documents.blocks import page_furniture
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View


def _paper(*pages: str) -> Paper:
    starts, length = [], 0
    for page in pages:
        starts.append(length)
        length += len(page) + 1
    return Paper("p.pdf", "", "application/pdf", "\n".join(pages), tuple(starts))


def _read(paper: Paper) -> str:
    return View.of(paper.text, page_furniture.find(paper)).raw


BODY = ["Présents : Mme Aubrac,\r\nM. Bellac,", "M. Corbin,\r\nMme Delmas.", "1. Budget\r\nAdopté.", "Levée à 21 h."]


def test_a_list_runs_on_over_the_page_break() -> None:
    read = _read(_paper(*(f"Conseil de Valombre du 3 mars\r\n{body}\r\n{n}/4" for n, body in enumerate(BODY, 1))))
    assert "M. Bellac,\nM. Corbin" in read
    assert read.count("Valombre") == 1
    assert "/4" not in read


def test_a_footer_that_stands_first_in_the_file_goes_too() -> None:
    assert "Page" not in _read(_paper(*(f"Page {n} / 4\r\n{body}" for n, body in enumerate(BODY, 1))))


def test_a_repeated_heading_of_acts_stays() -> None:
    head = "Extrait du registre\r\nVille de Valombre\r\nConvocation du 3 mars\r\nEn exercice : 5\r\nPrésents : 5\r\nMme Aubrac\r\nM. Bellac"
    read = _read(_paper(*(f"{head}\r\nAffaire {name}\r\nAdopté." for name in "ABCD")))
    assert read.count("Mme Aubrac") == 4


def test_numbers_that_do_not_count_pages_stay() -> None:
    pages = _paper(*(f"Objet {name}\r\nVu le code,\r\n{votes} votes pour" for name, votes in (("a", 14), ("b", 14), ("c", 13), ("d", 12))))
    assert page_furniture.find(pages) == []


def test_two_pages_prove_no_repetition() -> None:
    assert page_furniture.find(_paper("Ville de Valombre\r\nun", "Ville de Valombre\r\ndeux")) == []


def test_a_text_that_lost_its_lines() -> None:
    text = "".join(f"mots {word} Procès-verbal du 3 mars Page {n}/9 " for n, word in enumerate(("un", "deux", "trois"), 1))
    read = _read(Paper("p.txt", "", "text/plain", text))
    assert "Page" not in read
    assert read.count("Procès-verbal") == 1


def test_pages_of_a_price_list_stay() -> None:
    assert page_furniture.find(Paper("p.txt", "", "text/plain", "demi-page 1/2 : 20 €, page 1/4 : 10 €, page 1/8 : 5 €")) == []


def test_page_counts_alone_on_their_lines_are_no_words_of_a_text_without_pages() -> None:
    words = "Compte rendu\n1/14\nAffaire A : adoptée.\n 2/14\nAffaire B : adoptée.\n"
    assert _read(Paper("p.txt", "", "text/plain", words)).split() == words.replace(" 2/14", "").replace("1/14", "").split()
    assert page_furniture.find(Paper("p.txt", "", "text/plain", "Votes\n1/14\nPour\n3/14\n")) == []


def test_a_stamp_between_two_lines_of_a_sentence_goes_and_the_name_it_parts_is_whole() -> None:
    stamp = "RE\nÇU\nEN PREFECTURE le 10/07/2025\n"
    text = f"PRESENTS : Mme Anne PETIT, M. Luc LABRE-\n{stamp}NOIR, M. Guy VERT\nCONTRE : M. Luc LABRE-NOIR\n"
    found = page_furniture.find(Paper("acte.txt", "", "text/plain", text))
    assert [text[start:end] for start, end in found] == [stamp]
    assert "Luc LABRE-NOIR, M. Guy" in View.of(text, found).raw
    alone = Paper("acte.txt", "", "text/plain", f"M. Guy VERT\n{stamp}Objet : Voirie\n")
    assert page_furniture.find(alone) == []
