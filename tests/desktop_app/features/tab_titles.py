"""What the tab bar shows."""

from tests.desktop_app.driver import Driver


def bar(user: Driver) -> list[str]:
    """Return the titles of the tabs, the current one in brackets; nothing without a tab bar."""
    tabs = user.features.tabs.bar
    titles = [tabs.tabText(at) for at in range(tabs.count())]
    if not tabs.isVisible():
        return []
    return [f"[{t}]" if at == tabs.currentIndex() else t for at, t in enumerate(titles)]
