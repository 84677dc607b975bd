"""Strongest frequencies of a signal, by a recursive FFT padded to a power of two."""
import cmath
import sys
from heapq import nlargest


def fft(signal):
    n = len(signal)
    if n == 1:
        return signal
    even, odd = fft(signal[::2]), fft(signal[1::2])
    twiddled = [cmath.exp(-2j * cmath.pi * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, twiddled)] + [e - t for e, t in zip(even, twiddled)]


def main():
    samples = [float(line) for line in sys.stdin]
    mean = sum(samples) / len(samples)
    centred = [complex(s - mean) for s in samples]
    size = 1 << (len(centred) - 1).bit_length()
    centred.extend([0j] * (size - len(centred)))
    power = [abs(c) for c in fft(centred)[:size // 2]]
    for k in nlargest(8, range(len(power)), key=power.__getitem__):
        print(f"{k / size:.6f} {power[k]:.1f}")


if __name__ == "__main__":
    main()
