from desktop_app.state.changes import AddPin, AddSearch, SaveSession, enqueue
from desktop_app.state.records import Pin
from desktop_app.state.session import Session, WindowState


def test_changes_queue_in_order_and_a_session_replaces_the_one_before(pin: Pin) -> None:
    first, second = SaveSession(Session()), SaveSession(Session((WindowState(),)))
    waiting = enqueue(enqueue(enqueue((), AddPin(pin)), first), AddSearch("a"))
    assert waiting == (AddPin(pin), first, AddSearch("a"))
    assert enqueue(waiting, second) == (AddPin(pin), AddSearch("a"), second)
