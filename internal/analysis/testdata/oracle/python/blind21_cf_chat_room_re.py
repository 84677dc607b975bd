# want time n
# want space n
# kind stdin
import re
print('YES' if re.search('h.*e.*l.*l.*o', input()) else 'NO')
