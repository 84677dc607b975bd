# want time n
# want space n
import re
def is_pal(s):
    t = re.sub('[^a-z0-9]', '', s.lower())
    return t == t[::-1]
