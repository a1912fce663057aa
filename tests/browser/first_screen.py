"""What a page's first screen must have: a figure in large, whole, after few words, and under it what the page shows of it."""

from playwright.sync_api import Page

MOST_WORDS = 25  # before the figure, those of the title, the question and the buttons counted; not the site's own bar and tabs
# The first figure in large, what of it is off the screen, and the words that are seen before it.
_LOOK = """() => {
  const main = document.querySelector('[data-testid=stMainBlockContainer]') || document.body;
  const figure = main.querySelector('[class*=st-key-lead-] strong, .answer .lead');
  if (!figure) return {found: false};
  const apart = '.st-key-top, .st-key-tabs, [data-testid=stIconMaterial], style, script', words = [];
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()) && !figure.contains(node);) {
    const held = node.parentElement;
    if (held.closest(apart) || !held.checkVisibility()) continue;
    words.push(...node.textContent.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)));
  }
  const box = figure.getBoundingClientRect();
  const whole = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= document.documentElement.clientWidth;
  const shown = '[data-testid=stVegaLiteChart], [data-testid=stDataFrame], [data-testid=stAlert], [data-testid=stTextArea],'
    + '.list-table, .councils, .years, .strip, .ranges, .paper, ul, h3';
  const tops = [...main.querySelectorAll(shown)].filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().top);
  const begins = Math.round(Math.min(...tops)), at = `${Math.round(box.top)}-${Math.round(box.bottom)}`;
  return {found: true, whole, begins, seen: begins + 40 <= innerHeight, at, words};
}"""


def faults(page: Page, looks: int = 30) -> list[str]:
    """What is wrong with the first screen of a page that is drawn whole; nothing where it has its figure and what it shows of it.

    The code that draws them may come a moment after the page: so many times is looked for it, a tenth of a second apart.
    """
    for _ in range(looks):
        if (seen := page.evaluate(_LOOK))["found"] and seen["seen"]:
            break
        page.wait_for_timeout(100)
    if not seen["found"]:
        return ["no figure in large"]
    words = seen["words"]
    hidden = [] if seen["seen"] else [f"what the page shows of its figure is off the first screen: it begins at {seen['begins']} pixels"]
    found = [] if seen["whole"] else [f"the figure is off the first screen: {seen['at']} pixels from the top"]
    return found + hidden + ([f"{len(words)} words before the figure: {' '.join(words)}"] if len(words) > MOST_WORDS else [])
