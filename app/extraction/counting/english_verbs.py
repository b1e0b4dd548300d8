"""The English verbs and nouns that say what became of the counted, by kind. Text is folded."""

# Verbs by their base: "+" doubles the last letter, "!" leaves out the base (which is a noun as well),
# "a:b:c" are present, past and participle of an irregular one.
VERBS = {
    "killed": "slit~the~throats~of:slit~the~throats~of:- cut~the~throats~of:cut~the~throats~of:- "
    "mow~down:mowed~down:mown~down strike~down:struck~down:struck~down burn~alive:burnt~alive:burnt~alive "
    "knife gas!:gassed:gassed blow~to~bits:blew~to~bits:blown~to~bits torture~to~death trample "
    "trample~to~death crush~to~death dismember vaporise vaporize bludgeon~to~death throttle machine-gun+ "
    "batter~to~death do~to~death:did~to~death:done~to~death snipe torch~to~death "
    "lay~to~rest:laid~to~rest:laid~to~rest send~to~their~deaths:sent~to~their~deaths:sent~to~their~deaths "
    "club~to~death whip~to~death kick~to~death snuff~out cut~to~pieces:cut~to~pieces:cut~to~pieces "
    "put~to~the~sword:put~to~the~sword:put~to~the~sword smother disembowel+ impale riddle~with~bullets "
    "wipe~from~the~map send~to~the~gallows:sent~to~the~gallows:sent~to~the~gallows "
    "send~to~the~scaffold:sent~to~the~scaffold:sent~to~the~scaffold pronounce~dead declare~dead "
    "certify~dead pull~dead find~dead:found~dead:found~dead leave~for~dead:left~for~dead:left~for~dead "
    "give~up~for~dead:gave~up~for~dead:given~up~for~dead exhume disinter+ unearth~the~remains~of "
    "assassinate martyr cut~down:cut~down:cut~down immolate garrotte electrocute crucify drown obliterate "
    "blow~away:blew~away:blown~away blow~apart:blew~apart:blown~apart "
    "blow~to~pieces:blew~to~pieces:blown~to~pieces wipe~out pick~off entomb crush asphyxiate finish~off "
    "string~up:strung~up:strung~up hack~to~death stone~to~death neutralise neutralize eliminate "
    "annihilate poison! bayonet! take~the~life~of:took~the~life~of:taken~the~life~of kill murder massacre "
    "slaughter execute assassinate behead hang lynch strangle stab+ gas! butcher exterminate decapitate "
    "slay!:slew:slain shoot:shot:shot bury incinerate liquidate mourn gun+~down mow~down burn~to~death "
    "burn~alive burnt~to~death:burnt~to~death:burnt~to~death beat~to~death:beat~to~death:beaten~to~death "
    "blow~up:blew~up:blown~up claim~the~lives~of cost~the~lives~of:cost~the~lives~of:cost~the~lives~of "
    "cost~the~life~of:cost~the~life~of:- claim~the~life~of "
    "take~the~lives~of:took~the~lives~of:taken~the~lives~of put~to~death:put~to~death:put~to~death",
    "wounded": "burn:burnt:burnt amputate~the~limbs~of graze scar+! "
    "shoot~and~wound:shot~and~wounded:shot~and~wounded shoot~and~injure:shot~and~injured:shot~and~injured "
    "burn~badly knock~unconscious hit~and~wound:hit~and~wounded:hit~and~wounded paralyse paralyze "
    "invalid~home operate~on deafen choke! tear~into:tore~into:torn~into treat! wound injure "
    "hurt:hurt:hurt maim hospitalise hospitalize cripple mutilate disfigure burn scald concuss lacerate "
    "patch~up blind! lame!",
    "captured": "drive~away~with:drove~away~with:driven~away~with run~off~with:ran~off~with:run~off~with "
    "march~into~captivity sell~into~slavery:sold~into~slavery:sold~into~slavery march~away bundle~into "
    "bundle~away bundle~off whisk~away whisk~off catch:caught:caught sweep~up:swept~up:swept~up confine "
    "collar! truck~off cart~off cart~away handcuff! manacle shackle frogmarch "
    "take~away:took~away:taken~away re-arrest rearrest re-capture "
    "bring~in~for~questioning:brought~in~for~questioning:brought~in~for~questioning "
    "take~in~for~questioning:took~in~for~questioning:taken~in~for~questioning detain~for~questioning "
    "force~into~cars hold~for~ransom:held~for~ransom:held~for~ransom "
    "drive~off~with:drove~off~with:driven~off~with make~off~with:made~off~with:made~off~with "
    "speed~off~with:sped~off~with:sped~off~with disappear~with vanish~with remand press-gang+ "
    "put~in~chains:put~in~chains:put~in~chains lead~away:led~away:led~away march~off haul~in haul~off "
    "haul~away herd! drag+~off drag+~away net+! throw~into~prison:threw~into~prison:thrown~into~prison "
    "throw~into~jail:threw~into~jail:thrown~into~jail capture arrest detain abduct kidnap+ kidnap "
    "imprison enslave jail intern incarcerate apprehend snatch nab+ carry~off:carried~off:carried~off "
    "spirit~away lock~up pick~up take~into~custody:took~into~custody:taken~into~custody "
    "place~under~arrest put~behind~bars:put~behind~bars:put~behind~bars lead~off:led~off:led~off corral "
    "waylay:waylaid:waylaid round~up recapture take~prisoner:took~prisoner:taken~prisoner "
    "take~captive:took~captive:taken~captive take~hostage:took~hostage:taken~hostage",
    "held": "hold:held:held seize",
    "spared": "free! discharge! ransom! exonerate parole extradite let~go:let~go:let~go train! graduate instruct "
    "vet+! put~on~trial:put~on~trial:put~on~trial admit+ resettle take~in:took~in:taken~in release rescue "
    "liberate pardon acquit+ evacuate convict! sentence! indict charge! court-martial court-martial+ "
    "accuse! set~free:set~free:set~free",
    "displaced": "forcibly~remove:forcibly~removed:forcibly~removed forcibly~move:forcibly~moved:forcibly~moved "
    "forcibly~transfer:forcibly~transferred:forcibly~transferred "
    "ethnically~cleanse:ethnically~cleansed:ethnically~cleansed compel+~to~leave compel+~to~flee "
    "force~to~leave force~to~flee force~to~move oblige~to~leave oblige~to~flee order~to~leave "
    "send~fleeing:sent~fleeing:sent~fleeing scatter! resettle~by~force push~across~the~border "
    "push~over~the~border clear~from empty~from hound~out hound~from "
    "make~refugees:made~refugees:made~refugees bomb~out burn~out:burned~out:burnt~out "
    "throw~out~of~their~homes:threw~out~of~their~homes:thrown~out~of~their~homes turn~out~of "
    "turn~out~from hunt~out herd~across strip+~of~their~homes bar+~from~returning uproot~from "
    "hustle~across transplant put~to~flight:put~to~flight:put~to~flight displace trap+! shelter! strand! "
    "maroon banish dispossess render~homeless leave~destitute:left~destitute:left~destitute chase~from "
    "uproot evict expel+ dislodge make~homeless:made~homeless:made~homeless drive~from:drove~from:- "
    "drive!:drove:- drive~out:drove~out:driven~out force~out chase~out exile deport left~homeless",
    "sent": "put~forward:put~forward:put~forward make~available:made~available:made~available "
    "scrape~together rustle~up cough~up drop+! rotate redirect divert! hurry second! redeploy~to "
    "redeploy~from activate truck! shuttle! "
    "hustle loan! set~aside:set~aside:set~aside ready alert! put~on~alert:put~on~alert:put~on~alert "
    "put~on~standby:put~on~standby:put~on~standby assemble come~up~with:came~up~with:come~up~with "
    "stump~up muster~for sign~orders~for put~at~the~disposal:put~at~the~disposal:put~at~the~disposal "
    "volunteer! march~off~to field~to step~up~with pour~in funnel+ bus! swing:swung:swung order~to "
    "fly~out~to:flew~out~to:flown~out~to post~to rally earmark! commission! draft! enlist lend:lent:lent "
    "bring~in:brought~in:brought~in fly~in:flew~in:flown~in ship+~in assign allocate allot+ earmark "
    "bolster detail! pour send:sent:sent deploy dispatch despatch airlift rush contribute provide supply! "
    "pledge promise offer commit+ order! add authorise authorize approve mobilise mobilize ferry "
    "fly:flew:flown ship+! transfer+ shift! move! post! reinforce call~up receive surge",
    "withdrawn": "move~out "
    "take~out:took~out:taken~out order~home airlift~out airlift~home stand~down:stood~down:stood~down "
    "extract! pull~from~iraq pull~from withdraw~from:withdrew~from:withdrawn~from discharge~and~send~home "
    "release~from~duty get~out:got~out:got~out move~home call~home fly~out:flew~out:flown~out ship+~out "
    "ship+~back send~back:sent~back:sent~back take~back:took~back:taken~back "
    "fly~back:flew~back:flown~back pull~home demobilise demobilize take~home:took~home:taken~home "
    "fetch~home withdraw:withdrew:withdrawn pull pull~out pull~back remove draw~down:drew~down:drawn~down "
    "wind~down:wound~down:wound~down phase~out redeploy repatriate bring~home:brought~home:brought~home "
    "send~home:sent~home:sent~home fly~home:flew~home:flown~home ship+~home "
    "bring~back:brought~back:brought~back recall",
    "present": "station! base! billet lodge! post!~in post!~at post!~around post!~along post!~near post!~across "
    "post!~inside post!~there maintain keep:kept:kept retain host house! quarter! garrison deploy~in "
    "deploy~at deploy~across deploy~there deploy~around deploy~along deploy~near deploy~throughout "
    "deploy~inside deploy~on",
    "measured": "halve shrink:shrank:shrunk reduce raise boost",
    "engaged": "throw~in:threw~in:thrown~in unleash commit+~to~battle commit+~to~the~battle lead!:led:led "
    "throw:threw:thrown hurl pit+! command!",
    "lost": "lose:lost:lost",
}
HAPPENINGS = {
    "killed": "fall~victim:fell~victim:fallen~victim "
    "go~down~with~the~ship:went~down~with~the~ship:gone~down~with~the~ship pass~away return~in~coffins "
    "come~home~in~coffins:came~home~in~coffins:come~home~in~coffins return~in~body~bags "
    "come~home~in~body~bags:came~home~in~body~bags:come~home~in~body~bags "
    "come~home~in~a~coffin:came~home~in~a~coffin:- pay~with~their~life:paid~with~their~life:- "
    "choke~to~death freeze~to~death:froze~to~death:frozen~to~death "
    "fall~to~their~deaths:fell~to~their~deaths:fallen~to~their~deaths "
    "lay~down~their~lives:laid~down~their~lives:laid~down~their~lives "
    "meet~their~end:met~their~end:met~their~end breathe~their~last "
    "go~to~the~gallows:went~to~the~gallows:gone~to~the~gallows "
    "go~to~the~scaffold:went~to~the~scaffold:gone~to~the~scaffold face~the~firing~squad "
    "bleed~to~death:bled~to~death:bled~to~death die fall:fell:fallen "
    "fall~in~the~fighting:fell~in~the~fighting:- expire pay~with~their~lives:paid~with~their~lives:- "
    "perish drown succumb lose~their~lives:lost~their~lives:lost~their~lives "
    "lose~his~life:lost~his~life:lost~his~life meet~their~death:met~their~death:met~their~death "
    "give~their~lives:gave~their~lives:given~their~lives suffocate starve~to~death burn~to~death "
    "fall~in~action:fell~in~action:- fall~in~battle:fell~in~battle:- fall~in~combat:fell~in~combat:-",
    "wounded": "come~home~maimed:came~home~maimed:come~home~maimed "
    "come~home~crippled:came~home~crippled:come~home~crippled "
    "come~home~injured:came~home~injured:come~home~injured come~home~hurt:came~home~hurt:come~home~hurt "
    "return~home~maimed:returned~home~maimed:returned~home~maimed "
    "return~home~crippled:returned~home~crippled:returned~home~crippled "
    "return~home~injured:returned~home~injured:returned~home~injured "
    "return~home~hurt:returned~home~hurt:returned~home~hurt need~surgery need~treatment "
    "need~hospital~treatment require~treatment require~surgery require~hospital~treatment "
    "lose~their~sight:lost~their~sight:lost~their~sight lose~limbs:lost~limbs:lost~limbs "
    "lose~a~limb:lost~a~limb:lost~a~limb lose~an~arm:lost~an~arm:lost~an~arm "
    "lose~a~leg:lost~a~leg:lost~a~leg lose~an~eye:lost~an~eye:lost~an~eye "
    "lose~their~legs:lost~their~legs:lost~their~legs survive~with~injuries survive~with~wounds faint "
    "collapse! come~home~wounded:came~home~wounded:come~home~wounded suffer sustain",
    "captured": "throw~down~their~weapons:threw~down~their~weapons:thrown~down~their~weapons drop+~their~weapons "
    "turn~themselves~in turn~themselves~over hand~themselves~in hand~themselves~over "
    "fall~into~enemy~hands:fell~into~enemy~hands:fallen~into~enemy~hands raise~their~hands~in~surrender "
    "put~up~their~hands:put~up~their~hands:- raise~the~white~flag raise~white~flags wave~white~flags "
    "capitulate yield~to go~into~captivity:went~into~captivity:gone~into~captivity "
    "throw~down~their~arms:threw~down~their~arms:thrown~down~their~arms surrender "
    "give~themselves~up:gave~themselves~up:given~themselves~up lay~down~their~arms:laid~down~their~arms:-",
    "back": "come~back:came~back:come~back return",
    "crosses": "stream!~towards stream!~toward stream!~north stream!~south stream!~east stream!~west stream!~to "
    "stream!~out stream!~past pour~towards pour~toward spill~into spill~across surge~across surge~over "
    "cross pour~into pour~over pour~across stream~into stream~across stream~over stream~out",
    "leaves": "cross~into cross~over~into leave~the~country:left~the~country:left~the~country "
    "leave~iraq:left~iraq:left~iraq",
    "spared": "survive escape walk~free break~out:broke~out:broken~out",
    "displaced": "seek~shelter:sought~shelter:sought~shelter escape~to escape~into escape~across escape~over "
    "escape~from~the~fighting go~into~exile:went~into~exile:gone~into~exile trek+! "
    "run~for~their~lives:ran~for~their~lives:run~for~their~lives run~away:ran~away:run~away camp!~out "
    "camp!~in make~for~the~border:made~for~the~border:made~for~the~border swarm!~to swarm!~across "
    "swarm!~into walk~to~the walk~over~the~border clog+~the~road clog+~the~roads choke~the~roads "
    "jam+~the~roads move~out~of~their~homes vacate~their~homes empty~out~of "
    "leave~everything~behind:left~everything~behind:left~everything~behind "
    "leave~their~houses:left~their~houses:left~their~houses abandon~their~villages abandon~the~city "
    "abandon~the~town desert~the~town desert~the~city desert~their~villages evacuate~the~town "
    "evacuate~the~city apply~for~asylum ask~for~asylum claim~asylum "
    "take~to~the~roads:took~to~the~roads:taken~to~the~roads camp!~along camp!~under camp!~across camp!~on "
    "encamp huddle trek! trudge flock~into flood~into flood~across spill~over "
    "take~to~the~hills:took~to~the~hills:taken~to~the~hills "
    "take~to~the~mountains:took~to~the~mountains:taken~to~the~mountains "
    "leave~their~villages:left~their~villages:left~their~villages flee:fled:fled emigrate "
    "find~refuge:found~refuge:found~refuge find~shelter:found~shelter:found~shelter "
    "seek~asylum:sought~asylum:sought~asylum quit+~their~homes seek~refuge:sought~refuge:sought~refuge "
    "take~refuge:took~refuge:taken~refuge leave~home:left~home:left~home "
    "leave~their~homes:left~their~homes:left~their~homes "
    "lose~their~homes:lost~their~homes:lost~their~homes abandon~their~homes "
    "take~flight:took~flight:taken~flight",
    "sent": "come~ashore:came~ashore:come~ashore set~sail:set~sail:set~sail take~ship:took~ship:taken~ship "
    "touch~down disembark arrive land! jump~into jump~on jump~onto jump~over bale~out rotate~in "
    "rotate~into",
    "withdrawn": "quit+~iraq:quit~iraq:quit~iraq quit+~the~base:quit~the~base:quit~the~base "
    "quit+~the~country:quit~the~country:quit~the~country quit+~the~city:quit~the~city:quit~the~city "
    "vacate drive~out~of:drove~out~of:driven~out~of pull~out march~out rotate~out rotate~home pack~up "
    "pack~their~bags roll~out board~flights~home ship+~out depart go~home:went~home:gone~home "
    "come~home:came~home:come~home return~home head~home fly~home:flew~home:- fly~out:flew~out:flown~out "
    "sail~home move~out cross~into leave~for~home:left~for~home:-",
    "left": "leave:left:left",
    "present": "remain stay serve!",
    "measured": "stand~at:stood~at:stood~at peak number total+ total",
    "engaged": "engage~the drive~the~rebels drive~back:drove~back:driven~back close~the~ring close~the~noose "
    "tighten~the~noose tighten~the~ring ring! close~around throw~a~ring "
    "press~into press~on~to fan+~out~through slip+~into slip+~across infiltrate sneak~into "
    "steal~into:stole~into:stolen~into move~into "
    "move~against move~in lay~siege:laid~siege:laid~siege cordon~off seal~off descend~on descend~upon "
    "break~into:broke~into:broken~into search! comb see~action:saw~action:seen~action clash! skirmish! "
    "scour lead~the:led~the:led~the carry~out land!~by~helicopter land!~near fall~on:fell~on:fallen~on "
    "drop+~by~parachute mount hunt! hunt~down grapple swoop! pounce ambush! shell! bombard recapture~the "
    "recapture take~up~positions:took~up~positions:taken~up~positions fan+~out "
    "drive~into:drove~into:driven~into rout! defeat! repel+ repulse! overpower raid! attack storm "
    "fight:fought:fought battle assault besiege face! surround launch invade advance enter encircle mass! "
    "march cross! overrun:overran:overrun sweep:swept:swept roll~into go~in:went~in:gone~in "
    "go~into:went~into:gone~into push~south push~north push~east push~west push~forward push~through "
    "roll~in punch~through break~through:broke~through:broken~through charge~into "
    "take~part:took~part:taken~part join participate involve push~into push~toward push~towards "
    "drive~on:drove~on:driven~on field! close~in push~across roll~across drop~into parachute! "
    "retake:retook:retaken",
}
NOUNS = {
    "killed": "assassination lynching lynchings massacre massacres slaughter beheadings hanging extermination "
    "annihilation drowning drownings stabbings suffocation martyrdom carnage execution beheading hangings "
    "slaying slayings murders executions assassinations coffins martyrs death deaths toll dead fatality "
    "fatalities killings loss losses lives bodies body corpses corpse casualties victims graves grave",
    "wounded": "burns injuries injury concussion concussions wounds",
    "captured": "detention detentions roundup round-up imprisonment internment incarceration apprehension re-arrest "
    "hands arrests arrest captive hostage prisoner capture abduction abductions kidnapping kidnappings",
    "spared": "trial trials court-martial conviction sentencing acquittal prosecution indictment pardon liberation "
    "rescue freeing missing unaccounted amnesty release",
    "displaced": "expulsion expulsions deportation deportations eviction evictions uprooting exile resettlement "
    "cleansing exodus displacement homeless",
    "sent": "commitment mobilisation mobilization addition increment increments despatch surge reinforcing "
    "influx deployment reinforcement reinforcements "
    "arrival dispatch",
    "more": "more additional extra another further fresh",
    "withdrawn": "homecoming reduction reductions cut cutback pull-back pullback recall repatriation exit withdrawal "
    "withdrawals "
    "pullout pull-out departure drawdown removal",
    "present": "presence strength contingent level levels ceiling cap currently now still garrison present",
    "measured": "total number numbers numbering",
    "engaged": "offensive operation attack assault invasion thrust push against",
}
