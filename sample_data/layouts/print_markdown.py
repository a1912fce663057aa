"""Blocks as Markdown, as a converter of word-processor files would leave them."""

from sample_data.layouts.blocks import Block


def print_markdown(blocks: list[Block]) -> bytes:
    """UTF-8; titles as headings, tables with pipes."""
    pieces = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if before and not (block.kind == before.kind == "item"):
            pieces.append("")
        pieces += _lines(block)
    return ("\n".join(pieces) + "\n").encode()


def _lines(block: Block) -> list[str]:
    marks = {"title": "# ", "heading": "## ", "item": "- "}
    if block.kind == "table":
        header, *rows = [f"| {' | '.join(row)} |" for row in block.rows]
        return [header, "|" + " --- |" * len(block.rows[0]), *rows]
    return [marks.get(block.kind, "") + block.text]
