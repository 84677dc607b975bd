# want time n^2
# want space 1
def bubble_sort(a):
    swapped = True
    end = len(a)
    while swapped:
        swapped = False
        for i in range(1, end):
            if a[i-1] > a[i]:
                a[i-1], a[i] = a[i], a[i-1]
                swapped = True
        end -= 1
    return a
