"""What a handler starts from: the language of the address, and a session on the chronicle read in it."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Path, Request

from app.archive.store import Store
from app.languages import language
from app.timeline.words import Reading


def reading(request: Request, lang: Annotated[str, Path()]) -> Iterator[Reading]:
    """The chronicle in the language of the address; raises NotKept for a language that it is not kept in."""
    reader = language(lang)
    store: Store = request.app.state.store
    with store.session() as session:
        yield Reading(session, reader)


Asked = Annotated[Reading, Depends(reading)]
