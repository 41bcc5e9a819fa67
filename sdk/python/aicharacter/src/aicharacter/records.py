"""Results as objects: every field of the answer is an attribute; control vectors are lists that can be sent back as they are."""

from __future__ import annotations

from typing import Any, List, Mapping

from charastudio.records import Record


class ReferenceImage(Record):
    reference_image_id: str
    width: int
    height: int
    uploaded_at: str

    @property
    def id(self) -> str:
        return str(self["reference_image_id"])


class Frame(Record):
    image_url: str


class Video(Record):
    video_url: str


class Vector(List[float]):
    """One control vector; ``info`` has the rest of the answer."""

    def __init__(self, answer: Mapping[str, Any]) -> None:
        super().__init__(answer["z_t"])
        self.info = Record(answer)


class Sequence(List[List[float]]):
    """Control vectors, one a frame; ``info`` has the rest of the answer."""

    def __init__(self, answer: Mapping[str, Any]) -> None:
        super().__init__(answer["z_sequence"])
        self.info = Record(answer)
