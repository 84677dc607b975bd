# want time n log n
# want space n
# kind function
def isNStraightHand(hand, groupSize):
    c = Counter(hand)
    for card in sorted(c):
        while c[card] > 0:
            for i in range(card, card + groupSize):
                if c[i] <= 0:
                    return False
                c[i] -= 1
    return True
