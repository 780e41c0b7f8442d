//! Where an entry is stored: with the others of its shard, under one key. A browser's write costs the more, the more keys
//! there are, whatever is written: measured in Chromium, 0.7 ms among 50 keys and 14 ms among 50,000. A shard of a ledger of
//! 50,000 holds about 25 entries, one of a hundred rarely two.

/// So many shards. Storage depends on it: a change needs a migration.
pub const SHARDS: u32 = 2048;

/// The shard of a thread, below [`SHARDS`]: by FNV-1a, which must never change either.
#[must_use]
pub fn shard_of(thread: &str) -> u32 {
    thread.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        % SHARDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_stays_where_it_was_stored() {
        // 32-bit FNV-1a of "", "a" and "foobar", as its authors publish them.
        assert_eq!(shard_of(""), 0x811c_9dc5 % SHARDS);
        assert_eq!(shard_of("a"), 0xe40c_292c % SHARDS);
        assert_eq!(shard_of("foobar"), 0xbf9c_f968 % SHARDS);
    }

    #[test]
    fn threads_are_spread() {
        let mut counts = vec![0; SHARDS as usize];
        for n in 0..50_000 {
            counts[shard_of(&format!("{n:08x}-1b4c-4d5e-8f90-123456789abc")) as usize] += 1;
        }
        assert!(counts.iter().all(|count| (4..70).contains(count)), "{:?}", counts.iter().max());
    }
}
