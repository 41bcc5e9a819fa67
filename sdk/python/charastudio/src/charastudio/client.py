"""The client and its groups of calls, one class a noun."""

from __future__ import annotations

import os
import time
from typing import Any, Dict, Generic, Iterable, Iterator, List, Mapping, Optional, Sequence, Type, TypeVar
from urllib.parse import quote

from .errors import JobFailed, JobTimeout
from .records import Character, Comic, Edge, Job, Node, Page, Record, Scene, Story, StoryText, World
from .transport import Transport

T = TypeVar("T", bound=Record)
DEFAULT_BASE_URL = "http://127.0.0.1:5180"


class Client:
    """A connection to one CharaStudio server.

    ``api_key`` may also come from ``CHARASTUDIO_API_KEY`` and ``base_url`` from ``CHARASTUDIO_BASE_URL``
    (default http://127.0.0.1:5180, where ``./studio up`` listens). ``timeout`` is in seconds for one exchange.
    """

    def __init__(self, api_key: Optional[str] = None, base_url: Optional[str] = None, timeout: float = 120.0, retries: int = 4) -> None:
        key = api_key or os.environ.get("CHARASTUDIO_API_KEY")
        if not key:
            raise ValueError("no API key: pass api_key=... or set CHARASTUDIO_API_KEY")
        transport = Transport(base_url or os.environ.get("CHARASTUDIO_BASE_URL") or DEFAULT_BASE_URL, key, timeout, retries)
        self.jobs = Jobs(transport)
        self.characters = Characters(transport)
        self.worlds = Worlds(transport)
        self.scenes = Scenes(transport)
        self.stories = Stories(transport)
        self.visual_stories = VisualStories(transport)
        self.generate = Generate(transport, self.jobs)
        self._transport = transport

    def models(self) -> List[Record]:
        """What the server can draw and write with, and what it cannot and why."""
        return [Record(m) for m in self._transport.request("GET", "/v1/models")["data"]]

    def looks(self, text: str) -> Record:
        """Reads a description into attributes, each with the words it came from."""
        return Record(_data(self._transport.request("POST", "/v1/looks", {"text": text})))


class _Nouns(Generic[T]):
    """Create, get, update, delete and list, the same for every noun."""

    path: str
    record: Type[T]

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(self, **fields: Any) -> T:
        return self.record(_data(self._transport.request("POST", self.path, fields)))

    def get(self, id: str) -> T:
        return self.record(_data(self._transport.request("GET", _at(self.path, id))))

    def update(self, id: str, **fields: Any) -> T:
        """Changes only the fields given; ``None`` clears one."""
        return self.record(_data(self._transport.request("PATCH", _at(self.path, id), fields)))

    def delete(self, id: str) -> None:
        self._transport.request("DELETE", _at(self.path, id))

    def list(self, limit: int = 20, offset: int = 0, search: Optional[str] = None) -> Page[T]:
        reply = self._transport.request("GET", self.path, query={"limit": limit, "offset": offset, "search": search})
        return Page([self.record(item) for item in _data(reply)], reply.get("meta"))

    def iterate(self, search: Optional[str] = None) -> Iterator[T]:
        """Every one, fetched page by page."""
        offset = 0
        while True:
            page = self.list(limit=100, offset=offset, search=search)
            yield from page
            offset += len(page)
            if not page or offset >= page.total:
                return


class Characters(_Nouns[Character]):
    path = "/v1/characters"
    record = Character

    def create(self, name: str, description: Optional[str] = None, personality: Optional[str] = None, first_mes: Optional[str] = None,
               **fields: Any) -> Character:
        return super().create(**_given(name=name, description=description, personality=personality, first_mes=first_mes), **fields)


class Worlds(_Nouns[World]):
    path = "/v1/worlds"
    record = World

    def scenes(self, world_id: str, limit: int = 100, offset: int = 0) -> Page[Scene]:
        reply = self._transport.request("GET", _at(self.path, world_id) + "/scenes", query={"limit": limit, "offset": offset})
        return Page([Scene(item) for item in _data(reply)], reply.get("meta"))

    def add_scene(self, world_id: str, **fields: Any) -> Scene:
        return Scene(_data(self._transport.request("POST", _at(self.path, world_id) + "/scenes", fields)))


class Scenes:
    """Scene cards by their own id; they are made and listed through their world."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, id: str) -> Scene:
        return Scene(_data(self._transport.request("GET", _at("/v1/scenes", id))))

    def update(self, id: str, **fields: Any) -> Scene:
        return Scene(_data(self._transport.request("PATCH", _at("/v1/scenes", id), fields)))

    def delete(self, id: str) -> None:
        self._transport.request("DELETE", _at("/v1/scenes", id))


class Graph(Record):
    """A story's nodes and edges."""

    @property
    def nodes(self) -> List[Node]:
        return [Node(n) for n in self.get("nodes", [])]

    @property
    def edges(self) -> List[Edge]:
        return [Edge(e) for e in self.get("edges", [])]


class Stories(_Nouns[Story]):
    path = "/v1/stories"
    record = Story

    def create(self, title: str, world_id: Optional[str] = None, outline: Optional[str] = None, **fields: Any) -> Story:
        return super().create(**_given(title=title, world_id=world_id, outline=outline), **fields)

    def generate(self, story_id: str, scene_id: Optional[str] = None, mode: str = "incremental", temperature: Optional[float] = None,
                 max_tokens: Optional[int] = None, seed: Optional[int] = None, params: Optional[Mapping[str, Any]] = None, **fields: Any) -> StoryText:
        """Continues the story by one scene and stores it. ``params`` may be given whole, as the HTTP API takes it."""
        merged = {**(params or {}), **_given(temperature=temperature, max_tokens=max_tokens, seed=seed)}
        body: Dict[str, Any] = {**_given(scene_id=scene_id), "mode": mode, **fields}
        if merged:
            body["params"] = merged
        return StoryText(_data(self._transport.request("POST", _at(self.path, story_id) + "/generate", body)))

    def nodes(self, story_id: str) -> Graph:
        data = _data(self._transport.request("GET", _at(self.path, story_id) + "/nodes"))
        return Graph(data if isinstance(data, Mapping) else {"nodes": data, "edges": []})


class VisualStories:
    """Picture stories that were drawn; they are ordered by ``generate.story``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, limit: int = 20, offset: int = 0) -> Page[Record]:
        reply = self._transport.request("GET", "/v1/visual-stories", query={"limit": limit, "offset": offset})
        return Page([Record(item) for item in _data(reply)], reply.get("meta"))

    def get(self, id: str) -> Record:
        """The story with fresh addresses of all its pictures."""
        return Record(_data(self._transport.request("GET", _at("/v1/visual-stories", id))))

    def delete(self, id: str) -> None:
        self._transport.request("DELETE", _at("/v1/visual-stories", id))

    def comic(self, id: str, **fields: Any) -> Job:
        """Orders a lettered comic of the story: a panel a scene. ``fields``: ``title``, ``layout``, ``reading``, ``captions``."""
        return Job(_data(self._transport.request("POST", _at("/v1/visual-stories", id) + "/comic", fields)))


class Jobs:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, id: str) -> Job:
        return Job(_data(self._transport.request("GET", _at("/v1/jobs", id))))

    def cancel(self, id: str) -> Job:
        return Job(_data(self._transport.request("POST", _at("/v1/jobs", id) + "/cancel")))

    def wait(self, id: str, timeout: float = 600.0, interval: float = 0.5) -> Job:
        """Polls until the job has completed. Raises JobFailed when it failed and JobTimeout after ``timeout`` seconds."""
        end = time.monotonic() + timeout
        while True:
            job = self.get(id)
            if job.get("status") == "completed":
                return job
            if job.get("status") == "failed":
                raise JobFailed(job)
            if time.monotonic() >= end:
                raise JobTimeout(job, timeout)
            time.sleep(interval)


class Generate:
    def __init__(self, transport: Transport, jobs: Jobs) -> None:
        self._transport = transport
        self._jobs = jobs

    def comic(self, story_id: Optional[str] = None, scene_id: Optional[str] = None, panels: Optional[Iterable[Mapping[str, Any]]] = None,
              timeout: float = 600.0, **fields: Any) -> Comic:
        """Draws panels and returns the pictures. More than four panels go through a job, which this call waits for."""
        drawn: Sequence[Mapping[str, Any]] = [dict(p) for p in panels or []]
        body: Dict[str, Any] = {**_given(story_id=story_id, scene_id=scene_id), "panels": drawn, **fields}
        if len(drawn) > 4:
            body.setdefault("async", True)
        data = _data(self._transport.request("POST", "/v1/generate/comic", body))
        if "images" not in data and data.get("job_id"):
            job = self._jobs.wait(data["job_id"], timeout=timeout)
            data = job.get("result") or {}
        return Comic(data)

    def story(self, characters: Sequence[Mapping[str, Any]], scenes: Sequence[Mapping[str, Any]], model: str = "charastudio-illustrator",
              **fields: Any) -> Job:
        """Orders a picture story: portraits of the characters, then the scenes. Answers at once with the job; ``jobs.wait(job.id)``
        waits for it, and its ``result`` has ``characters`` with ``portrait_url`` and ``scenes`` with ``image_url``.

        ``fields`` are those of the HTTP API: ``aspect_ratio``, ``image_size``, ``locations``, ``prompt``, ``setting``, ``style``, ``seed``...
        """
        body = {"model": model, "characters": [dict(c) for c in characters], "scenes": [dict(s) for s in scenes], **fields}
        return Job(_data(self._transport.request("POST", "/v1/generate/story", body)))


def _data(reply: Any) -> Any:
    return reply["data"] if isinstance(reply, Mapping) and "data" in reply else reply


def _given(**fields: Any) -> Dict[str, Any]:
    return {k: v for k, v in fields.items() if v is not None}


def _at(path: str, id: str) -> str:
    if not id:
        raise ValueError("an id is needed")
    return f"{path}/{quote(id, safe='')}"
