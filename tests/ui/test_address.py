"""The address is the record of what a page shows: read at first, written back, and obeyed when it changes."""

from tests.ui.address_bar import opened
from ui.address import PAGE


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.address import bound, identifier, keep_only, shared, values  # noqa: PLC0415

    bound("q", lambda key: st.text_input("q", key=key), lambda said: said[0] if said else "", lambda typed: [typed] if typed else [])
    bound("of", lambda key: st.multiselect("of", ["a", "b", "c"], key=key), lambda said: [one for one in said if one in "abc"], list)
    keep_only("votes", ("q", "of"))
    st.text(f"{values('q')} {values('of')} {identifier('council')} {sorted(shared())}")


def test_widgets_take_the_addresss_words() -> None:
    page = opened(_page, q="budget", of=["a", "c"])
    assert page.text_input[0].value == "budget"
    assert page.multiselect[0].value == ["a", "c"]


def test_a_widgets_value_goes_into_the_address_and_out_of_it() -> None:
    page = opened(_page, q="budget")
    page.text_input[0].set_value("école").run()
    assert page.query_params["q"] == "école"
    page.text_input[0].set_value("").run()
    assert "q" not in page.query_params


def test_an_address_that_changes_wins_over_the_widget() -> None:
    """What Back and Forward do."""
    page = opened(_page, q="budget")
    page.text_input[0].set_value("école").run()
    page.query_params["q"] = "budget"
    page.run()
    assert page.text_input[0].value == "budget"
    del page.query_params["q"]
    page.run()
    assert page.text_input[0].value == ""


def test_what_a_widget_cannot_show_leaves_the_address() -> None:
    assert opened(_page, of=["a", "z"]).query_params["of"] == "a"


def test_words_of_another_page_leave_and_shared_ones_stay() -> None:
    page = opened(_page, council="12", passage="3")
    assert "passage" not in page.query_params
    assert page.text[0].value == "[] [] 12 ['council']"


def test_a_number_is_read_only_where_it_is_one() -> None:
    for said in ("-1", "1e3", "٣", "1" * 17, "a"):
        assert "None" in opened(_page, council=said).text[0].value


def test_what_was_chosen_on_another_page_is_not_read_on_this_one() -> None:
    page = opened(_page, q="toit")
    page.session_state[PAGE] = "votes"
    page.run()
    page.session_state["_widget_q"] = "of the last page"
    page.session_state[PAGE] = "proxies"
    page.run()
    assert page.text_input[0].value == "toit"


def _held_page() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.address import held, keep_only, shared, value, write  # noqa: PLC0415

    with held():
        before = value("q")
        write("q", ["école"])
        write("council", ["12"])
        keep_only("votes", ("q",))
        st.text(f"{before} {value('q')} {shared()} {value('passage')}")
    write("q", ["après"])
    st.text(f"{value('q')}")


def test_an_address_held_for_a_page_follows_what_is_written() -> None:
    page = opened(_held_page, q="budget", passage="3")
    assert [one.value for one in page.text] == ["budget école {'council': ['12']} None", "après"]
    assert (page.query_params["q"], page.query_params["council"]) == ("après", "12")
    page.query_params["q"] = "retour"
    assert page.run().text[0].value.startswith("retour école")


def _links() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.address import leading_to  # noqa: PLC0415

    st.text(leading_to("act", id=7, fact=None))
    st.text(leading_to("overview", council="Bourg"))


def test_a_link_takes_the_shared_words_along_and_its_own_win() -> None:
    first, second = opened(_links, council=["12", "13"], lang="en").text
    assert first.value == "act?lang=en&council=12&council=13&id=7"
    assert second.value == "overview?lang=en&council=Bourg"
    assert opened(_links).text[0].value == "act?id=7"


def _noting() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.address import held, note, noted  # noqa: PLC0415

    before = noted("_told")
    with held():
        first = noted("_told")
        st.session_state["_told"] = "past the notes"
        again = noted("_told")
        note("_told", "new")
        now = noted("_told")
    st.text(f"{before} {first} {again} {now} {noted('_told')} {st.session_state['_told']}")


def test_what_is_noted_of_a_visit_is_looked_up_once_a_page_and_follows_what_is_noted_anew() -> None:
    page = opened(_noting)
    assert page.text[0].value == "None None None new new new"
    assert page.run().text[0].value == "new new new new new new"  # what went past the notes is not looked at
