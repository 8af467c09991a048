"""The image route: pictures of both services, fetched once, kept on disk, opened by signature alone."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .disk import DiskCache
from .gallery import GALLERY, Gallery
from .key import async_load_key
from .view import ImageView, image_url

__all__ = ["GALLERY", "async_setup_images", "image_url"]


async def async_setup_images(hass: HomeAssistant) -> None:
    """Load the signing key and open the route."""
    cache = DiskCache(hass.config.cache_path("trakt_panel", "images"))
    key = await async_load_key(hass)
    gallery = hass.data[GALLERY] = Gallery(hass, async_get_clientsession(hass), key, cache)
    hass.http.register_view(ImageView(gallery))
