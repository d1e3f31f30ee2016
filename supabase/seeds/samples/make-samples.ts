// Makes the two sample rosters beside this file: invented names, valid codes, and in the messy one each fault that offices send.
// The same numbers come out of every run, in this order of drawing: `npx tsx supabase/seeds/samples/make-samples.ts [folder]`.
import path from 'node:path'
import ExcelJS from 'exceljs'
import { checkCharacter, organisationCheckCharacter } from '~/core/credit-code'

type Row = {
  name: string
  code: string | number
  kind: string
  industry: string
  staff: number | string
  full_members: number
  probationary_members: number
  area: string
  status: string
  report_year: number | string
  founded_on: Date | string
}

const HUANCUI = '371002'
const ENTERPRISES = 455
const SOCIAL_ORGANISATIONS = 145

const STEMS = words(
  '海川 恒泰 蓝湾 金桥 新港 华晨 鼎盛 远航 瑞丰 东升 和信 德润 启明 云帆 博远 中创 凯越 佳禾 众诚 润泽 天和 百川 隆昌 立信 嘉禾 晟达 宏图 锦程 翔宇 海韵',
)
const TRADES = words(
  '机械制造:C3484 精密仪器:C4090 食品:C1399 渔具:C2449 服装:C1819 软件科技:I6513 信息技术:I6520 物流:G5436 快递:G6020 建筑安装:E4999 物业管理:K7020 餐饮管理:H6210 酒店管理:H6110 商贸:F5299 电子商务:F5292 广告传媒:L7251 人力资源:L7262 教育咨询:P8391 医疗器械:F5154 汽车销售:F5261 金融信息服务:J6940 文化旅游:R9090',
)
const SOCIAL_NAMES = words(
  '志愿者协会 行业协会 商会 养老服务中心 社会工作服务中心 培训学校 公益基金会 体育俱乐部 读书会 法律服务中心 幼儿园 民间艺术研究会',
)
const AREAS = words(
  '环翠楼街道商圈 鲸园街道诚信商圈 竹岛街道商圈 嵩山街道商圈 孙家疃街道商圈 金融商圈 创新园 火炬路商圈 张村镇园区 羊亭镇园区 温泉镇园区',
)
const SURNAMES = words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙')
const CODE_CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const TITLES = words(
  '序号 市场主体名称 统一社会信用代码 类型 行业代码(GB/T_4754-2017) 所属商圈/园区 登记状态 成立日期 从业人数 正式党员数 预备党员数 最近年报年度 法定代表人 联系电话',
).map((title) => title.replace('_', ' '))

const folder = process.argv[2] ?? import.meta.dirname
let seed = 20_211_221
const taken = new Set<string>()

const rows = [
  ...Array.from({ length: ENTERPRISES }, drawEnterprise),
  ...Array.from({ length: SOCIAL_ORGANISATIONS }, drawSocialOrganisation),
]
await write('huancui-units.xlsx', rows)
await write('huancui-units-messy.xlsx', withEachFault(rows.slice(0, 40)))

function drawEnterprise(): Row {
  const [trade = '', industry = ''] = pick(TRADES).split(':')
  const staff = whole(3, 400)
  const full_members = draw() < 0.45 ? 0 : draw() < 0.5 ? whole(1, 2) : whole(3, 60)
  return {
    name: drawName(trade + pick(['有限公司', '股份有限公司', '有限责任公司'])),
    code: drawCode('91'),
    kind: '企业',
    industry,
    staff,
    full_members,
    probationary_members: whole(0, 4),
    area: pick(AREAS),
    status: draw() < 0.93 ? '存续(在营、开业、在册)' : pick(['注销', '吊销,未注销']),
    report_year: draw() < 0.88 ? 2025 : pick([2023, 2024, '']),
    founded_on: drawDay(1995),
  }
}

function drawSocialOrganisation(): Row {
  return {
    name: drawName(pick(SOCIAL_NAMES)),
    code: drawCode(pick(['51', '52', '53'])),
    kind: '社会组织',
    industry: 'S9521',
    staff: whole(2, 60),
    full_members: draw() < 0.5 ? 0 : whole(1, 12),
    probationary_members: whole(0, 2),
    area: pick(AREAS),
    status: '正常',
    report_year: draw() < 0.9 ? 2025 : '',
    founded_on: drawDay(1998),
  }
}

/** Thirteen of the rows, each with one of the things that offices really send. */
function withEachFault(given: Row[]): Row[] {
  const code = (at: number) => String(given[at]?.code)
  const wrong_check = code(1).endsWith('0') ? '1' : '0'
  const faults: Record<number, Partial<Row>> = {
    1: { code: code(1).slice(0, 17) + wrong_check },
    2: { code: 9.13501e17 },
    3: { code: code(0) },
    4: {
      code: [...code(4)].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join(''),
    },
    5: { code: ` ${code(5).toLowerCase()}\u3000` },
    6: { name: '' },
    7: { staff: '约50人' },
    8: { founded_on: '2019.3.7' },
    9: { area: '不存在的商圈' },
    10: { full_members: -3 },
    11: { code: '91350100M0001TGQXM' }, // legal, though its check character is wrong
    12: { ...given[13] }, // a row given twice
  }
  return given.map((row, at) => ({ ...row, ...faults[at] }))
}

async function write(file: string, list: Row[]): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('名册')
  sheet.mergeCells('A1:N1')
  sheet.getCell('A1').value = '环翠区非公企业和社会组织名册(样例数据,均为虚构)'
  sheet.addRow(TITLES)
  list.forEach((row, at) => {
    sheet.addRow([at + 1, ...cellsOf(row)]).getCell(8).numFmt = 'yyyy"年"m"月"d"日"'
  })
  await workbook.xlsx.writeFile(path.join(folder, file))
}

function cellsOf(row: Row) {
  const {
    name,
    code,
    kind,
    industry,
    area,
    status,
    founded_on,
    staff,
    full_members,
    probationary_members,
    report_year,
  } = row
  const counts = [staff, full_members, probationary_members]
  const contact = [`${pick(SURNAMES)}某`, `0631-${whole(5_000_000, 5_999_999)}`]
  return [name, code, kind, industry, area, status, founded_on, ...counts, report_year, ...contact]
}

function drawName(tail: string): string {
  for (;;) {
    const name = `威海${pick(STEMS)}${pick(['', '', '新', '盛', '联', '泰'])}${tail}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function drawCode(prefix: string): string {
  const organisation = `MA${Array.from({ length: 6 }, () => pick(CODE_CHARACTERS)).join('')}`
  const seventeen = prefix + HUANCUI + organisation + organisationCheckCharacter(organisation)
  return seventeen + checkCharacter(seventeen)
}

function drawDay(first_year: number): Date {
  return new Date(Date.UTC(whole(first_year, 2025), whole(0, 11), whole(1, 28)))
}

/** A linear congruential generator: the same on every machine. */
function draw(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

function pick<T>(choices: readonly T[]): T {
  const choice = choices[Math.floor(draw() * choices.length)]
  if (choice === undefined) throw new Error('nothing to pick from')
  return choice
}

function whole(least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1))
}

function words(text: string): string[] {
  return text.split(' ')
}
