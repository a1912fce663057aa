"""The key of what can be selected on a page, apart from the charts: a page without any does not wait for their library."""

from zlib import crc32

from ui.address import words


def widget_key(name: str) -> str:
    """The key of a selectable thing: another address is another widget, so that a row ticked among other rows opens nothing."""
    address = repr(sorted(words().items()))
    return f"{name} {crc32(address.encode())}"
