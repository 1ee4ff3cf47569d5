from desktop_app.navigation.open_windows import OpenWindows, State
from desktop_app.state.session import Session, WindowState


def state(number: int) -> State:
    return lambda: WindowState(current=number)


A, B, C = state(1), state(2), state(3)


def numbers(session: Session) -> list[int]:
    return [window.current for window in session.windows]


def test_a_window_that_was_closed_is_forgotten_but_the_last_one_is_not() -> None:
    windows = OpenWindows()
    for each in (A, B, C, B):
        windows.add(each)
    assert numbers(windows.session) == [1, 2, 3]
    windows.remove(A)
    windows.remove(A)
    windows.remove(C)
    assert numbers(windows.session) == [2]
    windows.remove(B)
    assert numbers(windows.session) == [2]
    windows.add(A)
    assert numbers(windows.session) == [2, 1]


def test_those_that_close_because_all_ends_are_there_again() -> None:
    windows = OpenWindows()
    windows.add(A)
    windows.add(B)
    windows.end()
    windows.remove(A)
    windows.remove(B)
    assert numbers(windows.session) == [1, 2]
