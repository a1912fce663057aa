"""Sixty texts that a hostile paper may hold, each tried in every field of every page: markup, links, formulas, directions."""

_HTML = [
    "<script>window.PWN=1</script>", "<img src=x onerror=window.PWN=2>", "<svg/onload=window.PWN=3>",
    "<iframe srcdoc='<script>parent.PWN=4</script>'>",
    "<img src=//evil.invalid/a.png>", "<a href='javascript:window.PWN=5'>x</a>", "<body onload=window.PWN=6>",
    "<form action=//evil.invalid><button>x",
    "<style>*{display:none}</style>", "<style>@import '//evil.invalid/a.css'</style>", "<link rel=stylesheet href=//evil.invalid/b.css>",
    "<base href=//evil.invalid/>", "<meta http-equiv=refresh content='0;url=//evil.invalid'>", "<object data=//evil.invalid/o></object>",
    "<embed src=//evil.invalid/e>", "<video src=//evil.invalid/v autoplay>", "<input autofocus onfocus=window.PWN=7>",
    "<details open ontoggle=window.PWN=8>",
    "<math><mi xlink:href='javascript:window.PWN=9'>x", "</div></div><h1>FAUX</h1>", "<mark>faux surlignage</mark>", "<!-- caché",
    "&lt;script&gt;window.PWN=10",
    "<scr<script>ipt>window.PWN=11</scr</script>ipt>", "\"><script>window.PWN=12</script>", "'-alert(1)-'",
    "<p style='background:url(//evil.invalid/s)'>",
    "<table background=//evil.invalid/t>", "<noscript><p title='</noscript><img src=x onerror=window.PWN=13>'>",
    "<template><script>window.PWN=14</script>",
]  # fmt: skip
_MARKDOWN = [
    "[Jean](https://evil.invalid)", "![x](https://evil.invalid/m.png)", ":red[condamné]", ":red-badge[FAUX]", "100 $ puis 200 $", "# Titre",
    "[x](javascript:window.PWN=15)", "[x](data:text/html,<script>window.PWN=16</script>)", "https://evil.invalid/auto",
    "www.evil.invalid", "a@evil.invalid",
    ":material/delete:", ":smile: :skull:", "**gras** _souligné_ ~~barré~~", "`code`", "> citation", "- liste", "1. liste",
    "| a | b |\n|---|---|\n| c | d |",
    "[^1]: note", "[lien][1]\n\n[1]: https://evil.invalid", "<https://evil.invalid>", "$$\\href{https://evil.invalid}{x}$$",
    "{evil} {0} %s %(x)s",
    ":streamlit:",
]  # fmt: skip
_OTHER = ['=HYPERLINK("//evil.invalid")', "+cmd|' /C calc'!A0", "@SUM(1)", "\u202etxet", "zéro\u0000nul\u0002coupé"]
PAYLOADS = [*_HTML, *_MARKDOWN, *_OTHER]
