"""What Sphinx's object types are called here."""

from desktop_app.docset.kinds import Kind

_BY_TYPE = {
    "std:cmdoption": Kind.OPTION,
    "c:function": Kind.C_FUNCTION,
    "c:macro": Kind.C_MACRO,
    # a constant of C, whichever way it is spelled
    "c:enumerator": Kind.C_MACRO,
    "c:type": Kind.C_TYPE,
    "c:struct": Kind.C_TYPE,
    "c:union": Kind.C_TYPE,
    "c:enum": Kind.C_TYPE,
    "c:member": Kind.C_MEMBER,
    "c:var": Kind.C_MEMBER,
}
_BY_ROLE = {
    "module": Kind.MODULE,
    "package": Kind.MODULE,
    "class": Kind.CLASS,
    "interface": Kind.CLASS,
    "type": Kind.CLASS,
    "exception": Kind.EXCEPTION,
    "function": Kind.FUNCTION,
    "decorator": Kind.FUNCTION,
    "method": Kind.METHOD,
    "classmethod": Kind.METHOD,
    "staticmethod": Kind.METHOD,
    "attribute": Kind.ATTRIBUTE,
    "property": Kind.PROPERTY,
    "data": Kind.DATA,
    "term": Kind.TERM,
    "envvar": Kind.ENVVAR,
    "opcode": Kind.OPCODE,
    "pdbcommand": Kind.PDBCOMMAND,
}


def kind_of(domain: str, role: str) -> Kind:
    """Return the kind of an object; `OTHER` for one that nobody has heard of.

    >>> kind_of("py", "staticmethod"), kind_of("c", "union"), kind_of("std", "monitoring-event")
    (<Kind.METHOD: 'method'>, <Kind.C_TYPE: 'c-type'>, <Kind.OTHER: 'other'>)
    """
    return _BY_TYPE.get(f"{domain}:{role}") or _BY_ROLE.get(role, Kind.OTHER)


def full_name(domain: str, role: str, name: str) -> str:
    """Return the qualified name as a person writes it: an option after its program.

    >>> full_name("std", "cmdoption", "ast.--indent"), full_name("py", "function", "os.remove")
    ('ast --indent', 'os.remove')
    """
    last = last_part(domain, role, name)
    is_option = domain == "std" and role == "cmdoption" and last != name
    return f"{name.removesuffix(f'.{last}')} {last}" if is_option else name


def last_part(domain: str, role: str, name: str) -> str:
    """Return the part of a qualified name that a person thinks of first.

    >>> last_part("py", "function", "os.path.join"), last_part("std", "cmdoption", "ast.--indent")
    ('join', '--indent')
    """
    if domain == "std":
        program, dot, option = name.partition(".-")
        return f"-{option}" if role == "cmdoption" and dot and program else name
    separator = "::" if domain == "cpp" else "."
    return name.rstrip(separator).rpartition(separator)[2] or name
