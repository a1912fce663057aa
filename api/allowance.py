"""How much one visitor may ask (limites d'usage): a bucket of answers that fills again, so that nobody waits for what another did."""

import math
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field

_REMEMBERED = 10_000  # visitors; the one not seen for longest goes first


@dataclass
class Allowance:
    """At most `most` answers at once, `a_second` more each second."""

    most: int = 120
    a_second: float = 2.0
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)  # visitor -> answers left, when counted
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, visitor: str) -> int:
        """0 where one more answer is given; else the whole seconds to wait for it."""
        with self._lock:
            now = time.monotonic()
            left, last = self._left.get(visitor, (float(self.most), now))
            left = min(float(self.most), left + (now - last) * self.a_second)
            given = left >= 1
            self._left[visitor] = (left - 1 if given else left, now)
            self._left.move_to_end(visitor)
            while len(self._left) > _REMEMBERED:
                self._left.popitem(last=False)
            return 0 if given else max(1, math.ceil((1 - left) / self.a_second))
