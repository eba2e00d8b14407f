let helpText = """
  Benchmark: measures the ledger checker on generated books whose sums are known.

  WIJKBOEK_BENCHMARK=1 swift run -c release Benchmark [OPTIONS]

  Without one of the other tasks it compares: it generates one journal, makes sure that `balance`
  gives the right sum for every account, and measures `check` on one core and on two, in turn with
  the byte loop. The byte loop is the yardstick: a small program that does the least that reading a
  journal can cost. All times are of whole processes, by the wall clock.

    --transactions N  size of the journal, 1000 to 10000000 (usually 1000000, about 171 MB)
    --peers           also run ledger and hledger once each, if installed: slow and, for hledger,
                      9 GB of memory at the usual size
    --scale           measure 1,000, 10,000, 100,000 and 1,000,000 transactions instead, to show
                      whether time grows in step with the books
    --huge            with --scale: 10,000,000 as well, which needs 1.8 GB of disk
    --startup DIR     measure `check` started in the workspace DIR instead
    --ordinary        measure `check` in a generated workspace as organisations have it: 20,000
                      transactions in a journal for each team and tertiaal, seven plans with some
                      400 activities, and the rulebook in the folder rules here
    --rules           measure `check` in a large generated workspace instead, with plans and
                      organisation beside the journal: without norms, by the rulebook in the folder
                      rules here, and by 100 norms more; makes sure that the verdicts do not depend
                      on cores
    --reports         measure the tertiary reports of all teams over three years, in every form, in
                      the workspace of --ordinary, and one report beside `check`
    --activities N    with --ordinary, --reports or --rules: so many activities in all plans together (usually
                      400, or with --rules 3,549)
    --staged          measure `check --staged` in such a workspace under git instead, with nothing, a
                      plan and a journal staged (usually 20000 transactions in 63 journals)
    --generate FILE   only write a journal to FILE
    --program PATH    the program under test (usually `wijkboek` beside this program)
    --runs K          counted runs of each program (usually 5, with --startup and --ordinary 50, --staged 30)
    --keep DIR        keep what is generated, and answers, in DIR. Otherwise they stand in a folder
                      under TMPDIR, or /tmp, that is removed at the end; an interrupted run leaves
                      it.
    --help            show this text

  Goals, judged on medians:
    check on one core / byte loop          at most 3
    check on one core / on two cores       at least 1.6
    peak memory of check / file            at most 2
    ledger balance / check on two cores    at least 40
    hledger balance / check on two cores   at least 200
    check of a workspace                   below 10 ms
    check --staged                         below 20 ms
    all reports of seven teams, three years  below 1 s
    one tertiary report / check            at most 1.3
    check by the rulebook / without norms  at most 1.3
    check by 100 norms more / the rulebook below 1.1

  Exit status: 0 measured, whether or not goals are reached; 1 a program gave wrong sums, or
  verdicts that differ; 2 wrong use, or something could not be run. Tables go to standard output,
  progress to standard error.
  """
