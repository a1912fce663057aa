"""The members a roll call names, each once, with every mention of them in its lists."""

import re
from dataclasses import dataclass, field, replace

from data_loaders.documents.readings.roll import attendance_given, attendance_notes, attendance_office, attendance_places, roll_footnotes
from data_loaders.documents.readings.roll.attendance_notes import Note
from data_loaders.documents.readings.roll.roll import Roll, Section
from data_loaders.documents.readings.roll_machine import strung
from data_loaders.documents.readings.roll_machine.bodies import couples, unlinked
from data_loaders.documents.readings.roll_machine.words import excused_apart, sits_for
from data_loaders.documents.text.names import names_cut, names_match
from data_loaders.documents.text.names.names import Entry, uncrossed
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

# Officials who sit beside the council, printed in its list: their office tells them apart.
_STAFF = re.compile(
    r"[ ,\-–(]{0,4}(?:directeur|directrice|d\.?g\.?[sa]\.?(?![a-z])|secretaire (?:de mairie|generale?)|responsable"
    r"|agent(?!s)|comptable|conseill\w{2,3} aux decideurs|tresori|receveu|percepteu|stagiaire"
    r"|redacteur|redactrice|attachee? |technicien|architecte|journaliste|correspondant)"
)
_EITHER = re.compile(r"absen[a-z()·.]{0,8} ?(?:/|et|ou) ?excus|excus[a-z()·.]{0,8} ?(?:/|et|ou) ?absen")
_NO_VOTE = r"suppleante?(?![a-z])[^().;\n]{0,40}?sans (?:voix|droit de vote|(?:prendre part|participer) aux? votes?)"
_GONE = re.compile(rf"[ ,\-–(]{{1,4}}(?:demissionnaire|decedee?|{_NO_VOTE})(?![a-z])")  # no member any more, or not for this sitting
_ALL_EXCUSED = re.compile(
    r"(?:[ \t]{0,2}\([^()\n]{3,90}\))?"
    r"[ \t]{0,3}[(,:–-][ \t]{0,3}(?:tou(?:te)?s )?(?:les (?:deux|trois|quatre) )?(?:absente?s )?excusee?s(?![a-z])(?![ \t]?:)"
)
_STANDS_FOR = re.compile(rf"(?<![a-z])(?:suppleante?|remplacante?|remplacee?)s? (?:de|d')\s{{0,3}}(?:{CIVILS}\s{{1,3}})?\Z")
_GUESTS = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """One line of one list."""

    kind: str
    entry: Entry
    note: Note


@dataclass(slots=True)
class Member:
    """A member as the roll prints the name first."""

    name: str
    mentions: list[Mention] = field(default_factory=list)
    doubtful: bool = False

    def of(self, kind: str) -> list[Mention]:
        """The mentions in lists of one kind."""
        return [m for m in self.mentions if m.kind == kind]

    @property
    def kinds(self) -> set[str]:
        """The kinds of lists that name this member."""
        return {m.kind for m in self.mentions}


def gather(view: View, roll: Roll) -> list[Member]:
    """All members of the roll, in the order of print."""
    members: list[Member] = []
    style = roll.style
    for section in (s for s in roll.sections if s.kind != "staff"):
        known, apart = list(members), excused_apart.find(view, section)
        listed = "excused" if section.kind == "absent" and _excused(view, section) else section.kind
        both = _EITHER.search(view.folded, section.heading.start, section.heading.end)  # "(abs)" then tells of which kind one is
        entries = unlinked.paired(view, replace(section, entries=_entries(view, section, style)))
        if section.kind == "represented":
            entries = unlinked.doubted(view, unlinked.bracketed(view, entries, [m.name for m in known if "present" in m.kinds]))
        for entry in entries:
            if _STAFF.match(view.folded, entry.end) or _GONE.match(view.folded, entry.end):
                continue
            if section.kind == "present" and _STANDS_FOR.search(view.folded, max(0, entry.start - 40), entry.start):
                continue  # "M. Luc NOIR, suppléant de ⏎ M. Guy VERT": he sits for one who does not
            note = attendance_notes.headed(view, section, attendance_notes.read(view, entry, section.kind == "present"))
            kind = "absent" if (both and note.state == "absent") or entry.start in apart else _kind(listed, note)
            member = _known(members, known, entry)
            if member is None and (kind == "holder" or _one_of_several(known, entry)):
                continue
            if member is None:
                member = Member(entry.name, doubtful=entry.doubtful)
                members.append(member)
            member.doubtful = member.doubtful or couples.of(view, entry, (m.entry for m in member.mentions if m.entry in entries))
            if member.kinds == {"represented"} and _lettered(member.name) and len(entry.name) > len(member.name):
                member.name = entry.name  # "L. ROUX" among the proxies, "Léa ROUX" in the roll call
            member.mentions.append(Mention(kind, entry, note))
    _add_footnotes(view, members)
    _add_given(view, roll, members)
    _add_substitutes(view, members)
    guests = [m for m in members if m.kinds == {"excused"} and all(attendance_office.elsewhere(view, t.entry.end) for t in m.mentions)]
    if len(guests) * _GUESTS <= len(members):  # a senator among those excused is a guest
        members = [m for m in members if m not in guests]
    for member in members:
        odd = _odd_print(member, style) or _torn(member.name) or attendance_places.leads(member.name)
        member.doubtful = member.doubtful or odd
    return members


def _entries(view: View, section: Section, style: str | None) -> tuple[Entry, ...]:
    """The section's names, each its own and without its commune."""
    return tuple(uncrossed(view, attendance_places.settled(view, strung.settled(view, section.entries, style))))


def _lettered(name: str) -> bool:
    """Whether a given name is printed as its first letter."""
    return any(len(word) == 1 for word in names_match.words(name))


def _excused(view: View, section: Section) -> bool:
    """Whether the note behind the last name is in the plural, and so all the list's: "Absents : M. X, Mme Y (excusés)"."""
    return bool(section.entries) and _ALL_EXCUSED.match(view.folded, section.entries[-1].end) is not None


def _add_footnotes(view: View, members: list[Member]) -> None:
    """What the notes below the roll tell of those whose names bear their marks."""
    told = {mention.entry.start: (member, mention) for member in members for mention in member.mentions}
    for entry, noted in roll_footnotes.told_of(view, [mention.entry for _, mention in told.values()]):
        member, mention = told[entry.start]
        note = attendance_notes.read(view, noted, mention.kind == "present")
        member.mentions.append(Mention(_kind(mention.kind, note), noted, note))


def _add_given(view: View, roll: Roll, members: list[Member]) -> None:
    """The proxies told in sentences, to those no list calls present."""
    names = [m.name for m in members]
    for entry in attendance_given.find(view, roll):
        index = names_match.find(entry.name, names)
        if index is None or not members[index].kinds <= {"excused", "absent"}:
            continue
        mentions = members[index].mentions
        if entry.doubtful:
            mentions.append(Mention(mentions[0].kind, entry, Note(gift="doubted")))
        elif not any(m.note.linked for m in mentions):
            mentions.append(Mention("represented", entry, attendance_notes.read(view, entry, False)))


def _add_substitutes(view: View, members: list[Member]) -> None:
    """A substitute told only beside the member replaced sits, and so is present: "Excusée : Mme X, remplacée par M. Y"."""
    sitting = [m.note.sits for one in members for m in one.mentions if m.kind != "holder" and m.note.sits and not m.note.partial]
    for sits in sitting:
        whole = len(names_match.words(sits.name)) > 1
        if whole and names_match.find(sits.name, [m.name for m in members]) is None:
            entry = Entry(sits.name, sits.start, sits.end, (sits.end, sits.end), True, "")
            members.append(Member(sits.name, [Mention("present", entry, Note())]))
    away = sits_for.find(view, [m.entry for one in members for m in one.of("present")], [m.name for m in members])
    members += [Member(entry.name, [Mention("excused", entry, Note())]) for entry in away]


def _kind(listed: str, note: Note) -> str:
    """A note that says more than the heading wins: "(excusé)" among the absent, "a donné pouvoir à X" at the end of those present."""
    if listed != "present" and note.holds and not note.gives:
        return "holder"  # "X a reçu pouvoir de Y" behind the list of those away
    if note.state == "unexcused":
        return "absent"
    if listed == "present":
        return note.state or listed
    if listed == "represented" and note.state in ("excused", "absent") and not (note.gives or note.role or note.gift):
        return note.state  # "Ont donné pouvoir : M. X à Mme Y, M. Z (excusé)"
    return note.state if listed == "absent" and note.state == "excused" else listed


def _known(members: list[Member], known: list[Member], entry: Entry) -> Member | None:
    """The member of an earlier list whom this line names again; within one list only an equal print is the same line twice."""
    hit = names_match.find(entry.name, [m.name for m in known], strict=True)
    if hit is not None:
        return known[hit]
    return next((m for m in members if m not in known and names_match.words(m.name) == names_match.words(entry.name)), None)


def _one_of_several(known: list[Member], entry: Entry) -> bool:
    """Whether a surname alone, as of a proxy's giver, may mean several of those away: which of them is not known, so none is stated."""
    meant = [known[i] for i in names_match.bearers(entry.name, [m.name for m in known]) if known[i].kinds <= {"excused", "absent"}]
    for member in meant if len(meant) > 1 else ():
        member.doubtful = True
    return len(meant) > 1


def _torn(name: str) -> bool:
    """Whether a letter alone stands behind a name, or before a whole one: another word's, or the "à" of a proxy in capitals."""
    words = name.split()
    if len(words) < 3:
        return name in ("A", "AU")
    elided = words[0].casefold() in names_cut.ELIDED and words[1].isupper()  # "L HUILLIER Anne"
    return len(words[-1]) == 1 or (len(words[0]) == 1 and not elided)


def _odd_print(member: Member, style: str | None) -> bool:
    """A single word, without civility, among names in two parts is the rest of a line, not a member."""
    if style not in ("first", "last"):
        return False
    return all(
        m.entry.shape.replace("p", "") in ("u", "c", "i") and not (m.entry.civility and "u" in m.entry.shape) for m in member.mentions
    )
