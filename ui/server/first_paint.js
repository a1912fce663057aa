// What Streamlit leaves in English, or to the language of the browser, follows the language of the address.
(() => {
  const said = () => (new URLSearchParams(location.search).get("lang") === "en" ? "en" : "fr");

  // Tables and calendars write numbers and days as the browser's own language does, which need not be the page's.
  Object.defineProperty(navigator, "language", { get: () => (said() === "en" ? "en-GB" : "fr-FR") });
  Object.defineProperty(navigator, "languages", { get: () => [navigator.language] });

  // A narrow window at a desk is laid out as a phone is (ui/appearance.py): a cookie of this visit says so, and goes when the window is wide.
  const narrow = matchMedia("(max-width: 640px)");
  const note = () => {
    const end = narrow.matches ? "" : "; max-age=0";
    if (!end || /\bnarrow=/.test(document.cookie)) document.cookie = `narrow=1; path=/; samesite=strict${end}`;
  };
  narrow.addEventListener("change", note);
  note();

  // A typed day counts once its calendar is shut, as Escape shuts it: so does Enter.
  const shut = ({ key, target }) => {
    const field = key === "Enter" && target.closest("[data-testid=stDateInput] [role=spinbutton]");
    if (field) field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  };
  addEventListener("keydown", shut, true); // before the field itself, which keeps the key

  const pairs = JSON.parse(document.getElementById("own-words").textContent);
  const words = { fr: new Map(pairs), en: new Map(pairs.map(([english, french]) => [french, english])) };
  const parts = JSON.parse(document.getElementById("own-parts").textContent); // beside what is ours: "Help for …", "10MB per file …"
  // Words of the data or of our catalogue may be the same as one of Streamlit's: they stand in these, and stay as they are.
  const OURS = "[data-testid=stMarkdownContainer], [data-testid=stText], [data-testid=stHtml], [role=option], svg";
  const theirs = (thing) =>
    thing.closest("[data-testid^=stFileUploader] button") || (thing.closest("[role=option]") && /^(No |Aucun |Select all$|Tout choisir$)/.test(thing.textContent));
  const ours = (thing) => thing.closest(OURS) && !theirs(thing);
  const other = (text) => {
    const [, first, rest] = /^([^:,]*)([:,] .*)?$/s.exec(text.trim()) || [];
    const put = words[said()].get(first);
    if (put) return put !== first ? put + (rest || "") : undefined;
    for (const [english, french] of parts) {
      const [from, to] = said() === "en" ? [french, english] : [english, french];
      if (text.includes(from)) return text.replace(from, to);
    }
  };
  const turnText = (node) => {
    const put = node.nodeValue.length < 80 && other(node.nodeValue);
    if (put && node.parentElement && !ours(node.parentElement)) node.nodeValue = put;
  };
  const turn = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) turnText(texts.currentNode);
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder"]) {
      for (const thing of [root, ...root.querySelectorAll(`[${name}]`)]) {
        const put = thing.hasAttribute(name) && !ours(thing) && other(thing.getAttribute(name));
        if (put) thing.setAttribute(name, put);
      }
    }
  };
  // Which door and which tab is the page that is open: the style shows it (ui/look.css), and whoever hears the page is told.
  const markHere = () => {
    for (const link of document.querySelectorAll("[data-testid=stPageLink-NavLink]")) {
      const here = link.closest(".st-key-door-here, .st-key-tab-here");
      if (here && !link.ariaCurrent) link.ariaCurrent = "page";
      if (!here && link.ariaCurrent) link.ariaCurrent = null;
    }
  };
  const look = (changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") turnText(target);
      for (const node of addedNodes) node.nodeType === 1 ? turn(node) : node.nodeType === 3 && turnText(node);
    }
    markHere();
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });

  // The words of the first paint stand until the page has its figure, a message or its end, so that nothing moves under the reader's eyes.
  const cover = document.getElementById("first-paint");
  const there = () =>
    document.querySelector("[role=dialog], [data-testid=stMain] [data-testid=stAlert]") ||
    (document.querySelector("[data-testid=stMain] :is(h1, h2)") &&
      document.querySelector("[data-testid=stMain] .lead, [data-testid=stApp][data-test-script-state=notRunning]"));
  new MutationObserver((_, watch) => {
    if (!there()) return;
    watch.disconnect();
    cover.remove();
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state"] });

  // After an upgrade the papers are masked anew before any page can come: what is being done, and about how far, is told meanwhile.
  const quiet = cover.querySelector(".quiet");
  const ask = async () => {
    if (!cover.isConnected) return;
    try {
      const { done, of } = await (await fetch(quiet.dataset.asked)).json();
      const told = of && quiet.dataset.remade.replace("{share}", 5 * Math.floor((20 * done) / of)); // by steps: it is read aloud
      if (told && quiet.textContent !== told) quiet.textContent = told;
    } catch {} // a server that does not answer has nothing to tell
    setTimeout(ask, 2000);
  };
  setTimeout(ask, 2000);

  const say = () => {
    if (document.documentElement.lang === said()) return;
    document.documentElement.lang = said();
    turn(document.body);
  };
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name].bind(history);
    history[name] = (...all) => {
      own(...all);
      say();
    };
  }
  addEventListener("popstate", say);
})();
