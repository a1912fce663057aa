"""Blocks as plain text."""

from sample_data.layouts.blocks import Block

CLOSE = {"line", "item"}


def print_text(blocks: list[Block]) -> bytes:
    """UTF-8; a blank line between all but lines and bullets that follow one another."""
    pieces, before = [], ""
    for block in blocks:
        if before and not (block.kind == before and block.kind in CLOSE):
            pieces.append("")
        pieces += _lines(block)
        before = block.kind
    return ("\n".join(pieces) + "\n").encode()


def _lines(block: Block) -> list[str]:
    if block.kind == "table":
        return [" : ".join(row) for row in block.rows[1:]]
    return [f"- {block.text}" if block.kind == "item" else block.text]
