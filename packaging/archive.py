"""Zip archives whose bytes depend on nothing but their content: sorted names, one time, fixed modes."""
import datetime
import zipfile

import components


def stamp():
    """SOURCE_DATE_EPOCH as zip wants it: not before 1980, even seconds."""
    moment = datetime.datetime.fromtimestamp(max(components.source_date(), 315532800), datetime.timezone.utc)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second // 2 * 2)


def write(path, entries, first=()):
    """entries: name -> (bytes, executable). `first` names entries that come before the sorted rest."""
    order = [name for name in first if name in entries] + sorted(set(entries) - set(first))
    when = stamp()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in order:
            data, executable = entries[name]
            info = zipfile.ZipInfo(name, when)
            info.create_system = 3
            info.external_attr = (0o100755 if executable else 0o100644) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, data, compresslevel=9)
