#!/usr/bin/python3
"""Packs the GSHHG full coastline small, for the charts (src/main/resources/coast).

Run once by a developer, when GSHHG has a new release:

    apt-get install gmt-gshhg-full python3-h5py
    /usr/bin/python3 src/build/coastline/pack_coastline.py \
        /usr/share/gmt-gshhg/binned_GSHHS_f.nc src/main/resources/coast

GSHHG's binned file cuts the coast into bins of 1 degree. Land lies on the left of every segment, whatever its level (coast,
lake, island in a lake, pond in it), so that one rule closes a bin: from where a segment leaves, counter-clockwise along the
border to where the next one enters, with the corners between. A bin that no segment crosses is land or water by its corners.
What comes out are rings with land on their left, so that all bins of a chart can be filled as one non-zero path, without
seams; the parts that run along borders are marked, so that only coasts are drawn.

Of Antarctica the ice front is taken, not the grounding line.

A file holds, big-endian: the magic number COAS, the grid (units per degree), the southernmost latitude, how many rows of 360
bins, then for each bin, row by row from the south, eastward from Greenwich, the length of its data (0 water, -1 all land), then
the data of all bins, each deflated for itself. A bin's data are unsigned LEB128 numbers: how many rings, then for each ring how
many runs, then for each run (points << 2 | sort), sort 0 along the border, 1 an open coast, 2 a closed coast, then the points,
longitude and latitude from the bin's south-west corner as zig-zag differences to the point before (0, 0 at first).
"""

import struct
import sys
import zlib

import h5py
import numpy as np

BORDER, OPEN, CLOSED = 0, 1, 2
GROUNDING_LINE = 6
SOUTH, EAST, NORTH, WEST, INSIDE = range(5)
FULL_GRID = 6000  # a hundredth of a minute, 18.5 m; the source is not surveyed to that
FULL_TOLERANCE = 0.8 / 6000  # 15 m: what lies nearer to the line between its neighbours says nothing
COARSE_GRID = 512  # 217 m
COARSE_TOLERANCE = 2.5 / 512  # 540 m
COARSE_LEAST_ISLAND = 4 / 512  # narrower both ways (870 m), it is left out
COARSE_LEAST_LAKE = 24 / 512  # 5 km
UNIT = 65535
CORNERS = np.array([[0, 0], [UNIT, 0], [UNIT, UNIT], [0, UNIT]])


class Gshhg:
    def __init__(self, path):
        file = h5py.File(path)
        self.first_segment = file["Id_of_first_segment_in_a_bin"][:]
        self.segments = file["N_segments_in_a_bin"][:]
        self.nodes = file["Embedded_node_levels_in_a_bin"][:]
        self.packed = file["Embedded_npts_levels_exit_entry_for_a_segment"][:]
        self.first_point = file["Id_of_first_point_in_a_segment"][:]
        lon = file["Relative_longitude_from_SW_corner_of_bin"][:].view(np.uint16)
        lat = file["Relative_latitude_from_SW_corner_of_bin"][:].view(np.uint16)
        self.points = np.stack([lon, lat], axis=1).astype(np.int64)

    def bin(self, longitude, latitude):
        """Corner levels (SW, SE, NE, NW) and segments (entry side, exit side, points) of the bin by its SW corner."""
        number = (89 - latitude) * 360 + longitude
        corners = [self.nodes[number] >> shift & 7 for shift in (9, 6, 3, 0)]
        first = self.first_segment[number]
        segments = []
        for each in range(first, first + self.segments[number]):
            packed = self.packed[each]
            if packed >> 6 & 7 != GROUNDING_LINE:
                start = self.first_point[each]
                segments.append((packed >> 3 & 7, packed & 7, self.points[start : start + (packed >> 9)]))
        return corners, segments


def along(point, side):
    """How far along the border, counter-clockwise from the SW corner, 0 to 4."""
    x, y = point[0] / UNIT, point[1] / UNIT
    return {SOUTH: x, EAST: 1 + y, NORTH: 3 - x, WEST: 4 - y}[side]


def rings(corners, segments):
    """Closed rings of runs (sort, points), land on the left; None where all is land."""
    crossing = [(along(p[0], i), along(p[-1], o), p) for i, o, p in segments if i != INSIDE]
    closed = [[(CLOSED, p)] for i, _, p in segments if i == INSIDE]
    if not crossing:
        if corners[0] % 2 == 0:
            return closed
        return [[(BORDER, CORNERS)]] + closed if closed else None
    waiting = sorted(range(len(crossing)), key=lambda each: crossing[each][0])
    made = []
    while waiting:
        start = waiting[0]
        ring, at = [], start
        while True:
            waiting.remove(at)
            ring.append((OPEN, crossing[at][2]))
            leaves = crossing[at][1]
            choice = waiting + [start]
            at = min(choice, key=lambda each: (crossing[each][0] - leaves) % 4)
            step = (crossing[at][0] - leaves) % 4
            passed = [c for c in range(int(leaves) + 1, int(leaves) + 5) if leaves < c < leaves + step]
            if passed:
                ring.append((BORDER, CORNERS[[c % 4 for c in passed]]))
            if at == start:
                break
        made.append(ring)
    return made + closed


def simplified(points, tolerance):
    """Douglas and Peucker; the ends stay."""
    keep = np.zeros(len(points), bool)
    keep[[0, -1]] = True
    stack = [(0, len(points) - 1)]
    while stack:
        i, j = stack.pop()
        if j - i < 2:
            continue
        a, b = points[i], points[j]
        d = points[i + 1 : j] - a
        ab = b - a
        length = np.hypot(*ab)
        away = np.abs(d[:, 0] * ab[1] - d[:, 1] * ab[0]) / length if length else np.hypot(d[:, 0], d[:, 1])
        far = int(np.argmax(away))
        if away[far] > tolerance:
            k = i + 1 + far
            keep[k] = True
            stack += [(i, k), (k, j)]
    return points[keep]


def unsigned(number, to):
    while number > 127:
        to.append(number & 127 | 128)
        number >>= 7
    to.append(number)


def zigzag(number):
    return number << 1 if number >= 0 else (-number << 1) - 1


def on_grid(points, grid):
    there = (points * grid + UNIT // 2) // UNIT
    keep = np.ones(len(there), bool)
    keep[1:] = np.any(there[1:] != there[:-1], axis=1)
    return there[keep]


def area(points):
    """In square bins; of a lake, whose land lies around it, it is negative."""
    x, y = points.T / UNIT
    return np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2


def is_too_small(points):
    least = COARSE_LEAST_ISLAND if area(points) > 0 else COARSE_LEAST_LAKE
    return np.max(np.ptp(points, axis=0)) < least * UNIT


def packed(bin_rings, grid, coarse):
    """A bin's data, deflated."""
    if bin_rings is None:
        return None
    out = bytearray()
    last = np.array([0, 0])
    kept = []
    for ring in bin_rings:
        runs = []
        for sort, points in ring:
            if sort == CLOSED and coarse and is_too_small(points):
                continue
            if sort != BORDER:
                points = simplified(points, (COARSE_TOLERANCE if coarse else FULL_TOLERANCE) * UNIT)
            there = on_grid(points, grid)
            if sort != CLOSED or len(there) > 3:
                runs.append((sort, there))
        if runs:
            kept.append(runs)
    if not kept:
        return b""
    unsigned(len(kept), out)
    for runs in kept:
        unsigned(len(runs), out)
        for sort, there in runs:
            unsigned(len(there) << 2 | sort, out)
            for x, y in np.diff(there, axis=0, prepend=[last]).tolist():
                unsigned(zigzag(x), out)
                unsigned(zigzag(y), out)
            last = there[-1]
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeeze.compress(bytes(out)) + squeeze.flush()


def winding_is_right(corners, bin_rings):
    """The area of land lies between none and the whole bin, and agrees with the corners."""
    if bin_rings is None:
        return True
    land = sum(area(np.concatenate([points for _, points in ring])) for ring in bin_rings)
    crossed = any(sort == OPEN for ring in bin_rings for sort, _ in ring)
    lands = sum(level % 2 for level in corners)
    fits = -1e-6 <= land <= 1 + 1e-6
    return fits and (crossed or lands in (0, 4))


def write(path, south, rows, grid, bins):
    with open(path, "wb") as file:
        file.write(struct.pack(">4siii", b"COAS", grid, south, rows))
        file.write(struct.pack(f">{len(bins)}i", *(-1 if b is None else len(b) for b in bins)))
        file.writelines(b for b in bins if b)


def main(source, folder):
    gshhg = Gshhg(source)
    coarse, wrong = [], 0
    for band in range(-90, 90, 10):
        full = []
        for latitude in range(band, band + 10):
            for longitude in range(360):
                corners, segments = gshhg.bin(longitude, latitude)
                its = rings(corners, segments)
                if not winding_is_right(corners, its):
                    wrong += 1
                    print("not closed right:", longitude, latitude, corners)
                full.append(packed(its, FULL_GRID, False))
                coarse.append(packed(its, COARSE_GRID, True))
        write(f"{folder}/full{band:+03d}.bin", band, 10, FULL_GRID, full)
        print(band, sum(len(b) for b in full if b), flush=True)
    write(f"{folder}/coarse.bin", -90, 180, COARSE_GRID, coarse)
    print(wrong, "bins not closed right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
