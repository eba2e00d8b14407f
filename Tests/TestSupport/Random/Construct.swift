extension RandomJournal {
  /// Everything of the journal format that the generator can write.
  ///
  /// A journal lists what really stands in its text, so a test can ask for journals with (or
  /// without) a construct, and can prove that it has met all of them.
  package enum Construct: String, CaseIterable, Sendable {
    // Dates.
    case dateWithDashes, dateWithSlashes, dateWithDots, dateWithoutZeros, dateWithoutYear
    case secondaryDate, secondaryDateWithoutYear
    case postingDateTag, postingDate2Tag, postingDateBracket, postingDate2Bracket

    // The head of a transaction.
    case statusCleared, statusPending, postingStatus, code, payeeAndNote, noDescription

    // Comments and tags.
    case inlineComment, followingComment, semicolonLine, hashLine, starLine, commentBlock
    case transactionTag, postingTag

    // How an amount is written.
    case symbolLeft, symbolRight, noSymbol, symbolWithSpace, symbolWithoutSpace, quotedSymbol
    case signBeforeSymbol, signAfterSymbol, signWithSpace, plusSign
    case groupsByPoint, groupsByComma, groupsBySpace, decimalComma, decimalPoint
    case trailingMark, leadingMark, exponent, manyDecimals, largeNumber
    case elidedAmount, elidedAmountOfSeveralCommodities, zeroAmount

    // Postings and accounts.
    case virtualPosting, balancedVirtualPosting
    case accountWithSpace, accountWithDigit, accountWithAccent, accountWithLevels

    // Assertions `=`, `==`, `=*`, `==*`, and the assignments with the same signs.
    case assertion, totalAssertion, inclusiveAssertion, totalInclusiveAssertion
    case assertionOutOfFileOrder
    case assignment, totalAssignment, inclusiveAssignment, totalInclusiveAssignment

    // Costs and lots.
    case unitCost, totalCost, virtualUnitCost, virtualTotalCost, inferredCost, roundedCost
    case lotPrice, lotTotalPrice, lotFixedPrice, lotDate

    // Directives.
    case accountDirective, accountSubdirective, commodityDirective, commodityFormat, decimalMark
    case defaultCommodity, defaultCommodityUsed, priceDirective, yearDirective
    case payeeDirective, tagDirective, alias, endAliases, applyAccount, endApplyAccount
    case periodicRule, autoRule
    case include, includeWithGlob, includeOfFolders, includeNested, includeOfParentFolder

    // Whole files.
    case tabs, carriageReturns, missingFinalNewline, byteOrderMark, emptyFile, emptyJournal
  }
}
