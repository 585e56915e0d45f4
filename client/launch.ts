/** What the server's process is started with. */
export const launch = {
  env: {
    // What a long message took is given back when it is read, a piece of 64 KB like any other: glibc would keep most of it
    // where anything was put behind it, and up to twice as much for the next one.
    MALLOC_MMAP_THRESHOLD_: "65536",
  },
  // A large codebook is read without V8 going through all that there is, in order to find garbage, of which there is little.
  // What is read stays: with room for more that is young it would be moved later, when it is in no cache any more.
  execArgv: ["--initial-heap-size=64", "--max-semi-space-size=4"],
};
