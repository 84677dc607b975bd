import sys


def main():
    for line in sys.stdin:  # want split map lines concat
        print(line.strip().upper())


main()
