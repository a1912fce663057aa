"""How colours are seen: contrast (WCAG 2.2), and how far two of them are apart for colour-blind readers (Machado and others, 2009)."""

from itertools import product

# Full absence of one kind of cone, in linear light.
BLIND = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)
Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    """ "#RRGGBB" as light."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """1 for the same colour, 21 for black on white."""
    high, low = sorted((sum(w * c for w, c in zip(_TO_XYZ[1], linear(colour), strict=True)) for colour in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def apart(one: str, other: str, kind: str) -> float:
    """The distance (CIE76) between two colours as a reader of this kind sees them; about 2 is the least that an eye tells."""
    first, second = (_lab(_through(BLIND[kind], linear(colour))) for colour in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def least_apart(colours: list[str]) -> float:
    """The distance of the two most alike, for whoever sees them least well."""
    return min(apart(a, b, kind) for (i, a), (j, b), kind in product(enumerate(colours), enumerate(colours), BLIND) if i < j)


def _through(matrix: tuple[Triple, ...], light: Triple) -> Triple:
    red, green, blue = (min(1.0, max(0.0, sum(m * c for m, c in zip(row, light, strict=True)))) for row in matrix)
    return red, green, blue


def _lab(light: Triple) -> Triple:
    x, y, z = (
        (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116)
        for t in (value / white for value, white in zip(_through_xyz(light), _WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _through_xyz(light: Triple) -> Triple:
    x, y, z = (sum(m * c for m, c in zip(row, light, strict=True)) for row in _TO_XYZ)
    return x, y, z
