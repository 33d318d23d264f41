"""One person: what they may do, and which posts they held."""

from __future__ import annotations

from dataclasses import dataclass

from innovasi.accounts.models import Invitation, Post, User


@dataclass(frozen=True)
class PostLine:
    """One post with whom it came from and whom it went to."""

    post: Post
    predecessors: list[User]


@dataclass(frozen=True)
class PersonPage:
    """A person as stored, their posts, and the handover that is under way."""

    person: User
    posts: list[PostLine]
    leaving: Post | None  # the post that has a last day ahead
    follower: Invitation | None  # who was invited to follow and has not answered

    @property
    def can_be_handed_over(self) -> bool:
        latest = self.posts[0].post if self.posts else None
        taken = latest is not None and latest.successor_id is not None
        return not (self.person.is_anonymised or self.follower or self.leaving or taken)


def person_page(person: User) -> PersonPage:
    posts = list(Post.objects.of(person).prefetch_related("predecessors__user"))
    latest = posts[0] if posts else None
    is_leaving = latest is not None and latest.ends is not None and latest.closed_at is None
    return PersonPage(
        person=person,
        posts=[PostLine(post, [past.user for past in post.predecessors.all()]) for post in posts],
        leaving=latest if is_leaving else None,
        follower=Invitation.objects.replacing(latest).pending().first() if latest else None,
    )
