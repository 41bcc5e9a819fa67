"""Results as objects: every field of the answer is an attribute, also those that a later server adds."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Optional, TypeVar

T = TypeVar("T", bound="Record")


def _wrap(value: Any) -> Any:
    if isinstance(value, Mapping):
        return Record(value)
    if isinstance(value, list):
        return [_wrap(item) for item in value]
    return value


class Record:
    """A JSON object with attributes. ``record["field"]``, ``record.get("field")`` and ``record.to_dict()`` work too."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = dict(data)

    def __getattr__(self, name: str) -> Any:
        data = self.__dict__.get("_data", {})
        if name in data:
            return _wrap(data[name])
        raise AttributeError(f"{type(self).__name__} has no field {name!r}; it has {', '.join(sorted(data)) or 'none'}")

    def __getitem__(self, name: str) -> Any:
        return _wrap(self._data[name])

    def __contains__(self, name: object) -> bool:
        return name in self._data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._data == other._data

    def __hash__(self) -> int:
        return hash(self._data.get("id"))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in list(self._data.items())[:4])})"

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self._data]

    def get(self, name: str, default: Any = None) -> Any:
        return self._data.get(name, default)

    def to_dict(self) -> Dict[str, Any]:
        return dict(self._data)


class Character(Record):
    id: str
    name: str
    description: str
    personality: str
    first_mes: str
    spec_version: str
    created_at: str


class World(Record):
    id: str
    name: str
    description: str
    created_at: str


class Scene(Record):
    id: str
    world_id: str
    name: str
    description: str
    created_at: str


class Story(Record):
    id: str
    title: str
    world_id: str
    outline: str
    created_at: str


class Node(Record):
    id: str
    title: str
    text: str


class Edge(Record):
    id: str
    text: str


class StoryText(Record):
    """One generated scene: ``text``, the ``node`` it became, new ``nodes`` and ``edges``, and ``writer``: who wrote it."""

    text: str
    node: Record
    nodes: List[Record]
    edges: List[Record]
    writer: Record
    seed: int


class Image(Record):
    url: str


class Job(Record):
    status: str

    @property
    def id(self) -> str:
        return str(self.get("job_id") or self.get("id"))

    @property
    def done(self) -> bool:
        return self.get("status") in ("completed", "failed")


class Comic(Record):
    """A drawn comic. Behaves like the list of its images."""

    @property
    def images(self) -> List[Image]:
        return [Image(i if isinstance(i, Mapping) else {"url": i}) for i in self.get("images") or []]

    def __iter__(self) -> Iterator[Image]:
        return iter(self.images)

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, key: Any) -> Any:
        return self.images[key] if isinstance(key, (int, slice)) else super().__getitem__(key)


class Page(List[T]):
    """One page of a list, with the server's own ``total``, ``limit`` and ``offset``."""

    def __init__(self, items: List[T], meta: Optional[Mapping[str, Any]] = None) -> None:
        super().__init__(items)
        meta = meta or {}
        self.total: int = int(meta.get("total", len(items)))
        self.limit: int = int(meta.get("limit", len(items)))
        self.offset: int = int(meta.get("offset", 0))
