# want time n
# want space n
def unique(emails):
    seen = set()
    for e in emails:
        local, domain = e.split('@')
        local = local.split('+')[0].replace('.', '')
        seen.add(local + '@' + domain)
    return len(seen)
