-- A comparison with nothing is not false, so the first form of this check let a gated claim without a score pass.
alter table claim
  drop constraint claim_gate_passed,
  add constraint claim_gate_passed
    check (pool = 'open' or gate_asked is null or coalesce(gate_score >= gate_asked, false));
