// The page's language follows the address, which Streamlit changes without asking the server again.
(() => {
  const say = () => {
    document.documentElement.lang = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "fr";
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
