"""/3/authentication: request tokens that a person allows, and the sessions that they become."""

from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer

routes = Routes(Service.TMDB)


@routes.get("/3/authentication/token/new")
def token(call: Call) -> Answer:
    """Hand a token out, which nobody allowed yet."""
    asked = call.state.tmdb_sessions.ask()
    return answer({"success": True, "expires_at": "2099-01-01 00:00:00 UTC", "request_token": asked})


@routes.post("/3/authentication/session/new")
def create(call: Call) -> Answer:
    """Make a session of an allowed token."""
    session = call.state.tmdb_sessions.create(str(call.fields.get("request_token")))
    if session is None:
        return tmdb_error(401, 17, "Session denied.")
    return answer({"success": True, "session_id": session})


@routes.delete("/3/authentication/session")
def end(call: Call) -> Answer:
    """End a session."""
    if call.state.tmdb_sessions.end(str(call.fields.get("session_id"))):
        return answer({"success": True})
    return tmdb_error(404, 34, "The resource you requested could not be found.")
