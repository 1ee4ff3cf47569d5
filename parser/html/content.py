"""Where a page's main content is, in any theme."""

from bs4 import BeautifulSoup, Tag


def main_content(soup: BeautifulSoup) -> Tag | None:
    """Return the element that holds what the page is about, without the theme's frame around it.

    Found by role and structure: `role="main"`, else `<main>`; of it the `<article>`, where it holds
    just one; else what holds the page's sections, or its first heading. None for a page that has
    none of these.
    """
    main = soup.find(role="main") or soup.find("main")
    if isinstance(main, Tag):
        articles = main.find_all("article")
        return articles[0] if len(articles) == 1 and articles[0].find("h1") else main
    section = soup.find("section") or soup.find("div", class_="section") or soup.find("h1")
    return section.parent if isinstance(section, Tag) else None
