"""English verbs of the past and of the future, as far as their words tell."""

from itertools import pairwise

from app.extraction.dates.tokens import word_set

PAST = word_set(
    "was were had did said told came went took led met held began left fell got made became won lost"
    " drove struck shot sent brought broke ran gave threw fled blew sank fought found rose flew bought built caught"
    " chose drew forbade froze hung kept laid paid sought sold spoke stood stole swept swore tore wrote withdrew rode"
    " rang taught heard saw knew grew knelt lit slew dealt felt spent lent sat"
)
ALIKE = word_set("hit set cut put quit shut split spread beat burst cost hurt let shed cast")
WILL = word_set("will shall would")
IS_TO = frozenset({("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")})
# Verbs of the present that, beside a day, speak of a plan: "he leaves on Thursday".
SCHEDULED = word_set(
    "testifies flies travels sits resumes resume convenes reconvenes reopens departs speaks reports appears"
    " leaves leave meets meet begins begin opens open starts start arrives arrive expires ends votes vote"
    " falls fall runs run lapses lapse closes close takes take goes go gather gathers elects elect comes heads hosts"
    " returns return retires faces stands sails rejoins reassembles reconvene holds hold chooses choose"
)
# Those of them that are no nouns lead further: "where he meets the rulers of the Gulf states on Thursday".
_LEADING_FAR = word_set(
    "testifies flies travels convenes reconvenes departs leaves meets begins opens arrives hosts returns resumes sits"
    " addresses receives welcomes inaugurates hears closes unveils presents"
)
_WILL_NOW = word_set("will shall")
_IS, _DUE = word_set("is are"), word_set("to due set expected scheduled slated planned likely")
_ON = word_set("on next")
# "the fall of the city on May 17" is no plan.
_OF_A_NOUN = word_set("the a an its his her their this that each every no first second last of")
_OUT = word_set("out over up")
HAVE = word_set("has have having")
NEAR_VERB, NEAR_HAVE = 6, 8
LEADING_ON = word_set("in on by from until before after at")
OTHER_VERB = word_set(
    'is are has have having being been who which whose that because since as than ( " “ ” ;'
)


def goes_on_ahead(before: list[str]) -> bool:
    """Whether a verb of the future stands among the words before a date, and no other verb behind that.

    "will leave in November, and an army brigade, some 3,500 strong, in January"
    """
    if before[-1:] == [] or before[-1] not in LEADING_ON:
        return False
    ahead = [i for i, word in enumerate(before) if word in WILL]
    ahead += [i for i, pair in enumerate(pairwise(before), 1) if pair in IS_TO]
    behind = before[max(ahead) + 1 :] if ahead else []
    verbs = [word for word, out in pairwise([*behind, ""]) if out not in _OUT]  # "before the month was out"
    return bool(ahead) and not any(word in OTHER_VERB or is_past(word) for word in verbs)


def is_to_come(before: list[str]) -> bool:
    """Whether a present plan stands among the words before a date, and no verb of the past behind that.

    "sent in early 2007 are to be home by the end of July", "who came in 2014 will leave in March"
    """
    ahead = [i for i, word in enumerate(before) if word in _WILL_NOW]
    ahead += [i for i, pair in enumerate(pairwise(before), 1) if pair[0] in _IS and pair[1] in _DUE]
    return bool(ahead) and not any(is_past(word) for word in before[max(ahead) + 1 :])


def had_been_due(before: list[str]) -> bool:
    """Whether what is told had been a plan: "the vote had been due on Wednesday"; not "had been bound … will go"."""
    return ("had", "been") in pairwise(before) and WILL.isdisjoint(before)


def is_on_schedule(before: list[str], after: list[str]) -> bool:
    """Whether a verb of the present stands before a date or right behind it, and no perfect ("have come")."""
    if not HAVE.isdisjoint(before[-NEAR_HAVE:]):
        return False
    if len(before) > 1 and before[-1] in _ON and not _LEADING_FAR.isdisjoint(after[:1]):
        return True  # "the court on Tuesday opens the trial"
    near = pairwise(["", *before][-NEAR_VERB - 1 :])
    is_near = any(word in SCHEDULED and lead not in _OF_A_NOUN for lead, word in near)
    return is_near or _is_led_from_far(before)


def _is_led_from_far(before: list[str]) -> bool:
    """Whether a verb of the present stands further before a date, and no other verb or clause behind it."""
    verb = next((i for i in reversed(range(len(before))) if before[i] in _LEADING_FAR), -1)
    behind = before[verb + 1 :]
    is_led = verb >= 0 and before[-1] in LEADING_ON and "," not in behind
    return is_led and not any(word in OTHER_VERB or is_past(word) for word in behind)


def is_verb(word: str) -> bool:
    """Whether a word looks like an English verb, one whose past is like its present included."""
    return is_past(word) or word in WILL or word in ALIKE or word in OTHER_VERB


def is_past(word: str) -> bool:
    """Whether a word looks like an English verb of the past."""
    return word in PAST or (len(word) > 4 and word.endswith("ed"))
