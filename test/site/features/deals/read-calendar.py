"""Prints the occurrences of the events of a calendar, one a line: UID, start, end, on the clock of the events' own zone."""
import datetime
import sys

import icalendar
import recurring_ical_events

path, first, last = sys.argv[1:]
with open(path, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
events = recurring_ical_events.of(calendar).between(
    datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
)


def write(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat() + "T00:00"
    return value.strftime("%Y-%m-%dT%H:%M")


for event in events:
    print(event["UID"], write(event["DTSTART"].dt), write(event["DTEND"].dt))
