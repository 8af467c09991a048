"""Buttons: poll now, and forget what the services answered."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .access import Access
from .coordinator import TraktConfigEntry, TraktCoordinator
from .entity import TraktEntity

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class TraktButtonDescription(ButtonEntityDescription):
    """What pressing a button does, and how far one has to be allowed to go for it."""

    needs: Access
    press: Callable[[TraktCoordinator], Awaitable[None]]


BUTTONS: Final = (
    TraktButtonDescription(key="sync", needs=Access.READ, press=TraktCoordinator.poll_now),
    TraktButtonDescription(
        key="flush_cache",
        entity_category=EntityCategory.DIAGNOSTIC,
        needs=Access.WRITE,
        press=TraktCoordinator.flush,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the buttons of an account."""
    async_add_entities(TraktButton(entry, description) for description in BUTTONS)


class TraktButton(TraktEntity, ButtonEntity):
    """Can be pressed also while Trakt is away: that is when one tries."""

    entity_description: TraktButtonDescription

    @property
    @override
    def available(self) -> bool:
        return True

    @override
    async def async_press(self) -> None:
        await self.demand(self.entity_description.needs)
        await self.entity_description.press(self.coordinator)
