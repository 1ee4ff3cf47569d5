"""Sentences for the user from where there is no Qt: English here, any language in the window."""


class TranslatableText(str):
    """A text that remembers how it was put together, so that a window can say it anew."""

    __slots__ = ("context", "template", "values")

    context: str
    template: str
    values: dict[str, object]

    def __new__(cls, context: str, template: str, values: dict[str, object]) -> "TranslatableText":
        """`template` with its `values` filled in; `context` groups it for translators."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.context, made.template, made.values = context, template, values
        return made

    def __reduce__(self) -> tuple[type["TranslatableText"], tuple[str, str, dict[str, object]]]:
        return TranslatableText, (self.context, self.template, self.values)

    def format(self, *args: object, **values: object) -> "TranslatableText":
        """Fill in the template's names.

        >>> translate("Docset", "{path} is empty.").format(path="x.db")
        'x.db is empty.'
        """
        return TranslatableText(self.context, self.template, values)


def translate(context: str, text: str) -> TranslatableText:
    """Return a sentence that can be translated; spelt as Qt spells it, for `lupdate` to find it."""
    return TranslatableText(context, text, {})
