"""Client for a CharaStudio server.

    import charastudio
    client = charastudio.Client(api_key="YOUR_API_KEY")
    character = client.characters.create(name="Lin Shuang")
    print(character.id)
"""

from . import webhooks
from .client import Client
from .errors import APIError, AuthenticationError, ConnectionFailed, JobFailed, JobTimeout, NotFoundError, RateLimitError
from .records import Character, Comic, Edge, Image, Job, Node, Page, Record, Scene, Story, StoryText, World
from .webhooks import WebhookError

__version__ = "0.1.0"

__all__ = [
    "APIError", "AuthenticationError", "Character", "Client", "Comic", "ConnectionFailed", "Edge", "Image", "Job", "JobFailed", "JobTimeout",
    "Node", "NotFoundError", "Page", "RateLimitError", "Record", "Scene", "Story", "StoryText", "WebhookError", "World", "webhooks",
]
