"""Builds the snapshot of one data version: every frame, masked, in one folder that bears its name once it is whole."""

from pathlib import Path

from sqlalchemy import Connection

from database import how_far
from database.acts.quotes import places
from database.identities import same_names
from database.money import party_merges
from database.open_data import acts as open_acts
from database.open_data import frames as open_frames
from database.open_data.schemas import OPEN_SCHEMAS
from database.privacy.masking import Masker, is_private
from database.removals import frames as removals
from database.snapshot import frame_rows, masked_texts, orders, sealed
from database.snapshot.frame_files import store
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.whole_folder import whole_folder


def build(connection: Connection, target: Path, before: Path | None) -> None:
    """All frames into `target`; the masked texts of the earlier snapshot `before` are still good."""
    with whole_folder(target) as partial, how_far.making():
        mask = Masker(connection)
        proofs = masked_texts.write(connection, mask, partial, before, places(connection))
        for name in SCHEMAS.keys() - OPEN_SCHEMAS.keys():
            store(partial / f"{name}.parquet", frame_rows.build(connection, name, proofs, mask, is_private))
        open_frames.write(connection, target.parent, partial, mask, is_private)
        open_acts.add(partial)
        party_merges.add(connection, partial)
        same_names.part(partial)
        removals.cover(partial, mask.removed)
        orders.write(partial)
        sealed.seal(partial)
