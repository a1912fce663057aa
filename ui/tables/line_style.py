"""How lists of lines and their signs look. Constant text: nothing of the data ever enters it; colours are those of the charts."""

import streamlit as st

_STYLE = """<style>
ul:is(.roll-lines, .roll-names, .roll-tally) { list-style: none; margin: 0; padding: 0; }
ul.roll-names { columns: 16rem; }
ul.roll-names > li { margin: 0 0 .3rem; break-inside: avoid; }
ul.roll-acts > li { margin: 0 0 .4rem; max-width: 85ch; }
ul:is(.roll-names, .roll-acts) a { color: var(--link, #1f4690); }
ul.roll-lines > li { display: grid; grid-template-columns: 1.9rem minmax(9rem, 13rem) minmax(0, 1fr) 9.5rem; gap: .2rem .9rem;
  margin: 0; padding: .6rem 0; border-top: 1px solid var(--line, #8a8577); }
ul.roll-lines p { margin: 0 0 .25rem; max-width: 75ch; }
ul.roll-lines .quoted { font-style: italic; overflow-wrap: anywhere; }
ul.roll-lines a { color: var(--link, #1f4690); }
ul.roll-lines .ways a { display: block; padding: .1rem 0; }
ul.roll-lines .decided { border-left: 4px solid #d55e00; padding-left: .6rem; }
.roll-sign { display: inline-block; width: 1.6rem; height: 1.6rem; line-height: 1.5rem; border: 1px solid #767676; border-radius: .25rem;
  text-align: center; font-weight: 700; color: #161616; background: #ffffff; }
.roll-sign.present_full { background: #0072b2; color: #ffffff; }
.roll-sign.present_part { background: linear-gradient(135deg, #56b4e9 55%, #ffffff 55%); }
.roll-sign.represented { background: #009e73; }
.roll-sign.excused { background: #f0e442; }
.roll-sign.absent { background: #e69f00; }
.roll-sign.unknown, .roll-sign.not_mentioned { background: var(--not-counted); border-style: dashed; }
ul.roll-tally { display: flex; flex-wrap: wrap; gap: .6rem 1.6rem; margin: .4rem 0 .8rem; }
ul.roll-tally > li { margin: 0; white-space: nowrap; }
.roll-fraction { font-size: 1.6rem; font-weight: 650; line-height: 1.25; }
@media (max-width: 640px) {
  ul.roll-lines > li { grid-template-columns: 1.9rem minmax(0, 1fr); }
  ul.roll-lines :is(.words, .ways) { grid-column: 1 / -1; }
  ul.roll-lines .ways a { display: inline-block; margin-right: 1rem; padding: .3rem 0; }
}
</style>"""


def apply() -> None:
    """Put the style into the page; once a page."""
    st.html(_STYLE)
