"""A CSV as an HTML table."""
import sys
from html import escape

head = sys.stdin.readline().rstrip("\n").split(",")
out = ["<table><tr>" + "".join(f"<th>{escape(h)}</th>" for h in head) + "</tr>"]
for line in sys.stdin:
    cells = line.rstrip("\n").split(",")
    out.append("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in cells) + "</tr>")
out.append("</table>")
print("\n".join(out))
