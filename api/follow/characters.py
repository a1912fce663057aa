"""Texts of papers without the control characters that no feed and no calendar may hold."""


def plain(said: str, kept: str = "") -> str:
    """The text without its control characters, but for those `kept`."""
    return "".join(one for one in said if one in kept or (ord(one) >= 32 and ord(one) != 127))
