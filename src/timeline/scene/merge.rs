//! What is too narrow to be drawn by itself.

/// Neighbours that are drawn as one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Group {
    /// The first member.
    pub(super) first: usize,
    /// The one after the last member.
    pub(super) end: usize,
    /// Where the first member begins, in pixels.
    pub(super) from_x: f64,
    /// Where the last member ends, in pixels.
    pub(super) to_x: f64,
}

/// What is narrower than this, in pixels, is merged with what follows.
const NARROWEST_PX: f64 = 2.0;

/// Groups the members from `first` to before `end`: one that is wide enough is a group of its own,
/// and as many neighbours as fit into two pixels are one. `from_x` and `to_x` say where a member
/// begins and ends; neither may decrease. Costs the groups, not the members.
pub(super) fn merged<'a>(
    first: usize,
    end: usize,
    from_x: impl Fn(usize) -> f64 + 'a,
    to_x: impl Fn(usize) -> f64 + 'a,
) -> impl Iterator<Item = Group> + 'a {
    let mut next = first;
    std::iter::from_fn(move || {
        if end <= next {
            return None;
        }
        let first = next;
        let limit = from_x(first) + NARROWEST_PX;
        // Every member that ends before the limit, found by binary search; at least the first.
        let (mut inside, mut outside) = (first, end);
        while inside + 1 < outside {
            let middle = inside + (outside - inside) / 2;
            if to_x(middle) < limit { inside = middle } else { outside = middle }
        }
        let single = limit <= to_x(first);
        next = if single { first + 1 } else { outside };
        Some(Group { first, end: next, from_x: from_x(first), to_x: to_x(next - 1) })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_member_is_in_one_group_and_groups_are_few(
            widths in prop::collection::vec(prop_oneof![Just(0.0), 0.0..1.0f64, 0.0..40.0f64], 0..300),
        ) {
            let mut edges = vec![0.0];
            for width in &widths {
                edges.push(edges.last().unwrap_or(&0.0) + width);
            }
            let groups: Vec<_> =
                merged(0, widths.len(), |i| edges[i], |i| edges[i + 1]).collect();
            let mut next = 0;
            for group in &groups {
                prop_assert_eq!(group.first, next);
                prop_assert!(group.first < group.end);
                let width = group.to_x - group.from_x;
                prop_assert!(group.end - group.first == 1 || width < NARROWEST_PX);
                next = group.end;
            }
            prop_assert_eq!(next, widths.len());
            let total = edges.last().copied().unwrap_or(0.0);
            prop_assert!((groups.len() as f64) <= total / NARROWEST_PX * 2.0 + 2.0);
        }
    }
}
