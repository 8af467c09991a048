"""The image route: pictures of both services, fetched once, kept on disk, opened by signature alone."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .disk import DiskCache
from .gallery import GALLERY, Gallery
from .key import async_load_key
from .view import ImageView, image_url

__all__ = ["GALLERY", "async_delete_pictures", "async_setup_images", "image_url"]


async def async_setup_images(hass: HomeAssistant) -> None:
    """Load the signing key and open the route."""
    cache = _on_disk(hass)
    key = await async_load_key(hass)
    gallery = hass.data[GALLERY] = Gallery(hass, async_get_clientsession(hass), key, cache)
    hass.http.register_view(ImageView(gallery))


async def async_delete_pictures(hass: HomeAssistant) -> None:
    """Delete what is on disk, also where nothing was set up."""
    if gallery := hass.data.get(GALLERY):
        await gallery.forget_all()
    else:
        await hass.async_add_executor_job(_on_disk(hass).clear)


def _on_disk(hass: HomeAssistant) -> DiskCache:
    return DiskCache(hass.config.cache_path("trakt_panel", "images"))
