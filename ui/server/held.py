"""What a function made, held for whoever asks for the same again: like `st.cache_resource`, at a thousandth of its cost a call."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Generic, TypeVar

T = TypeVar("T")


class Held(Generic[T]):
    """At most `most` things by their key, the one asked for longest ago going first; each is made once, whoever waits for it."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._made: OrderedDict[Hashable, T] = OrderedDict()
        self._making: dict[Hashable, RLock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The thing of this key, else what `make` makes; what fails is not held."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            making = self._making.setdefault(key, RLock())
        with making:
            with self._lock:
                if key in self._made:
                    return self._made[key]
            try:
                made = make()
            finally:
                with self._lock:
                    self._making.pop(key, None)
            with self._lock:
                self._made[key] = made
                while len(self._made) > self.most:
                    self._made.popitem(last=False)
            return made

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._made.clear()
